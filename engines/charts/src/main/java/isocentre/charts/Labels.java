package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds places for labels beside their points where they cover no point, no other label and no edge.
final class Labels {
    private final Plot plot;
    private final double size;
    private final List<Box> taken = new ArrayList<>();

    Labels(Plot plot, double size) {
        this.plot = plot;
        this.size = size;
    }

    record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /// A label's place: where its text begins, its baseline, and whether a line should lead to it.
    record Spot(String words, double x, double baseline, Box box, boolean far) {}

    /// Keeps a square around a point free.
    void avoid(double x, double y, double r) {
        taken.add(new Box(x - r, y - r, x + r, y + r));
    }

    /// The first free place near the point for the first of the wordings that fits.
    Optional<Spot> place(double x, double y, List<String> wordings) {
        for (double far : new double[] {8, 16, 26}) {
            for (String words : wordings) {
                Optional<Spot> spot = around(x, y, words, far);
                if (spot.isPresent()) {
                    taken.add(spot.get().box());
                    return spot;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Spot> around(double x, double y, String words, double far) {
        double wide = Lettering.width(words, size) * 1.03;
        double high = size;
        double[][] corners = {
            {x + far, y - high / 2},
            {x - far - wide, y - high / 2},
            {x - wide / 2, y - far - high + 2},
            {x - wide / 2, y + far - 2},
            {x + far * 0.7, y - far * 0.7 - high},
            {x + far * 0.7, y + far * 0.7},
            {x - far * 0.7 - wide, y - far * 0.7 - high},
            {x - far * 0.7 - wide, y + far * 0.7},
        };
        for (double[] corner : corners) {
            Box box = new Box(corner[0] - 1, corner[1] - 1, corner[0] + wide + 1, corner[1] + high + 1);
            boolean inside = box.left() >= plot.left()
                    && box.right() <= plot.right()
                    && box.top() >= plot.top() - 4
                    && box.bottom() <= plot.bottom();
            if (inside && taken.stream().noneMatch(box::meets)) {
                return Optional.of(new Spot(words, corner[0], corner[1] + high * 0.82, box, far > 10));
            }
        }
        return Optional.empty();
    }
}
