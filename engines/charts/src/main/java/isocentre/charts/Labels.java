package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds places for labels beside their points where they cover no point, no other label and no edge; and, as long as
/// there is room, no line either.
final class Labels {
    private static final double[] NEAR = {8, 16};
    private static final double[] FAR = {8, 16, 26, 38};

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

    /// A label's place: its lines of words, the box that they fill, where they begin, and the end of the line that
    /// leads from the point to it where it is far off.
    record Spot(List<String> words, Box box, double x, double baseline, boolean far, double leadX, double leadY) {}

    /// Keeps a square around a point free.
    void avoid(double x, double y, double r) {
        taken.add(new Box(x - r, y - r, x + r, y + r));
    }

    /// Keeps a stretch of a line free while there is other room.
    void avoidLine(double x1, double y1, double x2, double y2) {
        lines.add(new Box(Math.min(x1, x2), Math.min(y1, y2) - 1, Math.max(x1, x2), Math.max(y1, y2) + 1));
    }

    /// The nearest free place for the words at the point, in one line or in two, which is then taken.
    Optional<Spot> place(double x, double y, String words) {
        List<List<String>> shapes =
                List.of(List.of(words), Lettering.wrap(words, size, Lettering.width(words, size) * 0.66, false));
        return shapes.stream()
                .map(shape -> nearest(x, y, shape, FAR, true))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> shapes.stream()
                        .map(shape -> nearest(x, y, shape, NEAR, false))
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(spot -> {
                    taken.add(spot.box());
                    if (spot.far()) {
                        taken.addAll(lead(x, y, spot));
                    }
                    return spot;
                });
    }

    private Optional<Spot> nearest(double x, double y, List<String> words, double[] distances, boolean spareLines) {
        double wide = 1.03
                * words.stream()
                        .mapToDouble(line -> Lettering.width(line, size))
                        .max()
                        .orElse(0);
        double high = size + (words.size() - 1) * (size + 2);
        for (double far : distances) {
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
                Spot spot = new Spot(
                        words,
                        box,
                        corner[0],
                        corner[1] + size * 0.82,
                        far > NEAR[0],
                        Math.clamp(x, box.left(), box.right()),
                        Math.clamp(y, box.top(), box.bottom()));
                if (free(x, y, spot, spareLines)) {
                    return Optional.of(spot);
                }
            }
        }
        return Optional.empty();
    }

    private boolean free(double x, double y, Spot spot, boolean spareLines) {
        Box box = spot.box();
        return box.left() >= plot.left()
                && box.right() <= plot.right() + 12
                && box.top() >= plot.top() - 6
                && box.bottom() <= plot.bottom() - 1
                && taken.stream().noneMatch(box::meets)
                && (!spareLines || lines.stream().noneMatch(box::meets))
                && (!spot.far()
                        || lead(x, y, spot).stream()
                                .noneMatch(dot -> taken.stream().anyMatch(dot::meets)));
    }

    /// The leading line as small boxes, without its end at the point itself.
    private static List<Box> lead(double x, double y, Spot spot) {
        double length = Math.hypot(spot.leadX() - x, spot.leadY() - y);
        int dots = (int) Math.max(1, length / 2);
        return IntStream.rangeClosed(0, dots)
                .filter(i -> length * i / dots > 9)
                .mapToObj(i -> {
                    double dotX = x + (spot.leadX() - x) * i / dots;
                    double dotY = y + (spot.leadY() - y) * i / dots;
                    return new Box(dotX - 0.5, dotY - 0.5, dotX + 0.5, dotY + 0.5);
                })
                .toList();
    }
}
