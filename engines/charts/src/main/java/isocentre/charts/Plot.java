package isocentre.charts;

import java.util.List;

/// The rectangle between the axes, and the axes.
record Plot(double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    /// Marks and grid lines of the upright axis; its name stands above it.
    void values(Sheet sheet, Scale scale, Axis axis) {
        for (double mark : scale.marks()) {
            double y = scale.at(mark);
            sheet.picture.line(left, y, right, y, Ink.GRID, 1);
            sheet.small(left - 6, y + sheet.small() * 0.36, axis.unit().tick(mark, scale.step()), "end");
        }
        sheet.small(0, top - 13, axis.label(), "start");
    }

    /// Room for the marks of the upright axis.
    static double room(Sheet sheet, Scale scale, Axis axis) {
        return scale.marks().stream()
                        .mapToDouble(mark -> Lettering.width(axis.unit().tick(mark, scale.step()), sheet.small()))
                        .max()
                        .orElse(0)
                + 8;
    }

    /// Marks of the level axis, with its name under it.
    void across(Sheet sheet, Scale scale, Axis axis) {
        sheet.picture.line(left, bottom, right, bottom, Ink.AXIS, 1);
        for (double mark : scale.marks()) {
            double x = scale.at(mark);
            sheet.picture.line(x, bottom, x, bottom + 4, Ink.AXIS, 1);
            sheet.small(x, bottom + 6 + sheet.small(), axis.unit().tick(mark, scale.step()), "middle");
        }
        sheet.small((left + right) / 2, bottom + 12 + 2 * sheet.small(), axis.label(), "middle");
    }

    /// Names of the periods under the plot, as many as fit without touching.
    void periods(Sheet sheet, List<String> periods) {
        sheet.picture.line(left, bottom, right, bottom, Ink.AXIS, 1);
        double widest = periods.stream()
                .mapToDouble(period -> Lettering.width(period, sheet.small()))
                .max()
                .orElse(1);
        int every = every(periods.size(), widest + 8);
        for (int i = 0; i < periods.size(); i++) {
            double x = x(i, periods.size());
            if (i % every == 0) {
                sheet.picture.line(x, bottom, x, bottom + 4, Ink.AXIS, 1);
                sheet.small(x, bottom + 6 + sheet.small(), periods.get(i), "middle");
            }
        }
    }

    /// The middle of the slot of a period.
    double x(int period, int periods) {
        return left + (period + 0.5) * width() / periods;
    }

    private int every(int periods, double room) {
        // Over more than a year only steps that fall on the same months of each year.
        int[] steps = periods > 12 ? new int[] {1, 3, 6, 12, 24, 36, 60} : new int[] {1, 2, 3, 4, 6};
        for (int every : steps) {
            if (every * width() / periods >= room) {
                return every;
            }
        }
        return Math.max(1, periods);
    }
}
