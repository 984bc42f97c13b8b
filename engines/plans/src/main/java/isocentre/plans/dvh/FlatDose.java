package isocentre.plans.dvh;

import isocentre.plans.dose.DoseGrid;
import isocentre.plans.geometry.GridGeometry;
import isocentre.plans.geometry.Vector;
import isocentre.plans.shapes.Area.Bounds;
import isocentre.plans.shapes.Axes;

/// A plane between two frames of a dose grid that are parallel to it: both are blended once, then asked
/// bilinearly.
final class FlatDose extends DosePlane {
    private final double columnAt;
    private final double columnPerX;
    private final double columnPerY;
    private final double rowAt;
    private final double rowPerX;
    private final double rowPerY;
    private final int columns;
    private final int rows;
    /// First column and row of the window that was blended, and its width.
    private final int left;
    private final int low;
    private final int across;
    private final double[] doses;
    private final double[] slopes;
    /// By how much the change from column to column differs from row to row, at the place sampled last.
    private double twist;

    /// @param frame below along the solid's normal
    /// @param next above
    /// @param part of the way from frame to next, 0 to 1
    /// @param gap between them, mm
    FlatDose(DoseGrid grid, Axes axes, Bounds window, int frame, int next, double part, double gap, double thickness) {
        super(thickness);
        GridGeometry geometry = grid.geometry();
        Vector zero = geometry.toGrid(Vector.ZERO);
        Vector perX = geometry.toGrid(axes.x()).minus(zero);
        Vector perY = geometry.toGrid(axes.y()).minus(zero);
        // A place in the grid's plane does not depend on the offset: the planes are parallel.
        columnAt = zero.x();
        columnPerX = perX.x();
        columnPerY = perY.x();
        rowAt = zero.y();
        rowPerX = perX.y();
        rowPerY = perY.y();
        columns = geometry.columns();
        rows = geometry.rows();
        int[] span = span(columnAt, columnPerX, columnPerY, window, columns);
        int[] height = span(rowAt, rowPerX, rowPerY, window, rows);
        left = span[0];
        low = height[0];
        across = span[1] - left + 1;
        doses = new double[across * (height[1] - low + 1)];
        slopes = new double[doses.length];
        for (int r = low; r <= height[1]; r++) {
            for (int c = left; c <= span[1]; c++) {
                double here = grid.at(c, r, frame);
                double change = grid.at(c, r, next) - here;
                int place = (r - low) * across + c - left;
                doses[place] = here + part * change;
                slopes[place] = change / gap;
            }
        }
    }

    /// First and last index that interpolation over the window needs.
    private static int[] span(double at, double perX, double perY, Bounds window, int count) {
        double middle = at + perX * (window.left() + window.right()) / 2 + perY * (window.low() + window.high()) / 2;
        double reach = (Math.abs(perX) * window.width() + Math.abs(perY) * window.height()) / 2;
        int first = (int) Math.clamp(Math.floor(middle - reach) - 1, 0, count - 1);
        int last = (int) Math.clamp(Math.ceil(middle + reach) + 1, 0, count - 1);
        return new int[] {first, last};
    }

    @Override
    boolean sample(double x, double y) {
        double column = columnAt + columnPerX * x + columnPerY * y;
        double row = rowAt + rowPerX * x + rowPerY * y;
        if (!(column >= 0 && column <= columns - 1 && row >= 0 && row <= rows - 1)) {
            column = DoseField.onEdge(column, columns - 1);
            row = DoseField.onEdge(row, rows - 1);
            if (Double.isNaN(column) || Double.isNaN(row)) {
                return false;
            }
        }
        int c = Math.min((int) column, Math.max(0, columns - 2));
        int r = Math.min((int) row, Math.max(0, rows - 2));
        double u = column - c;
        double v = row - r;
        int place = (r - low) * across + c - left;
        int right = columns == 1 ? 0 : 1;
        int up = rows == 1 ? 0 : across;
        double d00 = doses[place];
        double d10 = doses[place + right];
        double d01 = doses[place + up];
        double d11 = doses[place + up + right];
        double below = d00 + u * (d10 - d00);
        double above = d01 + u * (d11 - d01);
        dose = below + v * (above - below);
        twist = d11 - d01 - d10 + d00;
        double perColumn = d10 - d00 + v * twist;
        double perRow = above - below;
        slopeX = perColumn * columnPerX + perRow * rowPerX;
        slopeY = perColumn * columnPerY + perRow * rowPerY;
        double s0 = slopes[place] + u * (slopes[place + right] - slopes[place]);
        double s1 = slopes[place + up] + u * (slopes[place + up + right] - slopes[place + up]);
        slopeNormal = s0 + v * (s1 - s0);
        return true;
    }

    @Override
    double bend(double width, double height) {
        double acrossColumns = Math.abs(columnPerX) * width + Math.abs(columnPerY) * height;
        double acrossRows = Math.abs(rowPerX) * width + Math.abs(rowPerY) * height;
        return Math.abs(twist) * acrossColumns * acrossRows / 4;
    }
}
