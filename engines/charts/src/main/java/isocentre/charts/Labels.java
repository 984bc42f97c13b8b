package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds places for labels beside their points where they cover no point, no other label and no edge; and, as long as
/// there is room, no line either.
final class Labels {
    private static final double[] DISTANCES = {8, 16, 26, 38};

    private final Plot plot;
    private final double size;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();

    Labels(Plot plot, double size) {
        this.plot = plot;
        this.size = size;
    }

    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /// A label's place: where its text begins, its baseline, the box that it fills, and whether a line should lead to
    /// it.
    record Spot(double x, double baseline, Box box, boolean far) {}

    /// Keeps a square around a point free.
    void avoid(double x, double y, double r) {
        taken.add(new Box(x - r, y - r, x + r, y + r));
    }

    /// Keeps a stretch of a line free while there is other room.
    void avoidLine(double x1, double y1, double x2, double y2) {
        lines.add(new Box(Math.min(x1, x2), Math.min(y1, y2) - 1, Math.max(x1, x2), Math.max(y1, y2) + 1));
    }

    /// The nearest free place for the words at the point, which is then taken.
    Optional<Spot> place(double x, double y, String words) {
        for (boolean spareLines : new boolean[] {true, false}) {
            for (double far : DISTANCES) {
                Optional<Spot> spot = around(x, y, Lettering.width(words, size) * 1.03, far, spareLines);
                if (spot.isPresent()) {
                    taken.add(spot.get().box());
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> around(double x, double y, double wide, double far, boolean spareLines) {
        double high = size;
        double slant = far * 0.7;
        double[][] corners = {
            {x + far, y - high / 2},
            {x - far - wide, y - high / 2},
            {x - wide / 2, y - far - high + 2},
            {x - wide / 2, y + far - 2},
            {x + slant, y - slant - high},
            {x + slant, y + slant},
            {x - slant - wide, y - slant - high},
            {x - slant - wide, y + slant},
        };
        for (double[] corner : corners) {
            Box box = new Box(corner[0] - 2, corner[1] - 1, corner[0] + wide + 2, corner[1] + high + 1);
            if (inside(box)
                    && taken.stream().noneMatch(box::meets)
                    && (!spareLines || lines.stream().noneMatch(box::meets))) {
                return Optional.of(new Spot(corner[0], corner[1] + high * 0.82, box, far > 10));
            }
        }
        return Optional.empty();
    }

    private boolean inside(Box box) {
        return box.left() >= plot.left()
                && box.right() <= plot.right() + 12
                && box.top() >= plot.top() - 6
                && box.bottom() <= plot.bottom() - 1;
    }
}
