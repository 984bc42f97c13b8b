package isocentre.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Cumulative dose-volume histograms of the regions of a plan, each a line of its own colour and dashes.
public final class DvhChart {
    /// More lines than this could not be told apart.
    public static final int MOST = 24;

    private static final List<String> COLOURS =
            List.of(Ink.BLUE, "#b34700", "#00796b", "#7c2855", "#5f6b00", "#212b32", "#a4161a", "#4f4f9e");
    private static final List<String> DASHES = List.of("", "8 3", "2 3");
    private static final double[] SHARES = {1, 0.98, 0.95, 0.9, 0.5, 0.1, 0.05, 0.02, 0};

    private final Heading heading;
    private final Axis doses;
    private final Axis volumes = new Axis("Volume with at least the dose", Unit.PERCENT);
    private final List<DvhCurve> curves;

    private DvhChart(Heading heading, Axis doses, List<DvhCurve> curves) {
        this.heading = heading;
        this.doses = doses;
        this.curves = curves;
    }

    /// @param doses what the level axis means
    /// @param curves one to [#MOST]
    /// @throws IllegalArgumentException if there are none or too many
    public static Chart of(Heading heading, Axis doses, List<DvhCurve> curves) {
        if (curves.isEmpty() || curves.size() > MOST) {
            throw new IllegalArgumentException(
                    "A chart shows one to " + MOST + " dose-volume histograms, not " + curves.size());
        }
        DvhChart chart = new DvhChart(heading, doses, List.copyOf(curves));
        return new Chart(heading.title(), chart.description(), chart.caption(), chart.table(), chart::draw);
    }

    private Chart.Drawing draw(Size size) {
        Sheet sheet = new Sheet(size, heading, 0);
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            keys.add(Key.line(colour(i), 2, dashes(i), curves.get(i).name()));
        }
        sheet.legend(keys);
        double top = sheet.y + sheet.small() + 16;
        double bottom = top + size.of(380, 240);
        Scale y = Scale.around(volumes.unit(), 0, 1, 5, bottom, top);
        double left = Plot.room(sheet, y, volumes);
        double right = size.width() - 14.0;
        double most = curves.stream()
                .mapToDouble(curve -> curve.points().getLast().dose())
                .max()
                .orElse(1);
        Scale x = Scale.around(doses.unit(), 0, most, (int) size.of(9, 5), left, right);
        Plot plot = new Plot(left, top, right, bottom);
        plot.values(sheet, y, volumes);
        plot.across(sheet, x, doses);
        for (int i = 0; i < curves.size(); i++) {
            line(sheet, x, y, i);
        }
        sheet.y = bottom + 16 + 2 * sheet.small();
        return sheet.finish(heading.title(), description());
    }

    private void line(Sheet sheet, Scale x, Scale y, int curve) {
        StringBuilder path = new StringBuilder();
        for (DvhCurve.Point point : curves.get(curve).points()) {
            Lines.to(path, x.at(x.clamp(point.dose())), y.at(Math.clamp(point.share(), 0, 1)));
        }
        // Beyond the largest dose that any part gets there is nothing, however much gets just that.
        Lines.to(path, x.at(x.clamp(curves.get(curve).points().getLast().dose())), y.at(0));
        Object[] stroke = {"fill", "none", "stroke", colour(curve), "stroke-width", 2, "stroke-linejoin", "round"};
        sheet.picture.path(path.toString(), Svg.join(Key.dashes(dashes(curve)), stroke));
    }

    private static String colour(int curve) {
        return COLOURS.get(curve % COLOURS.size());
    }

    private static String dashes(int curve) {
        // Three kinds of dashes and eight colours: no two of the 24 alike, and neighbours differ in both.
        return DASHES.get(curve % DASHES.size());
    }

    private String description() {
        return "Line chart: for each dose, the share of each region that gets at least it. "
                + curves.stream()
                        .map(curve -> curve.name() + ": half of it gets at least "
                                + doses.unit().words(curve.doseTo(0.5)))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String caption() {
        return (heading.message() + " The table gives the dose that at least a share of each region gets.").strip();
    }

    private Table table() {
        List<String> headers = new ArrayList<>(List.of("Region"));
        for (double share : SHARES) {
            headers.add("D" + Math.round(share * 100) + "%");
        }
        List<List<String>> rows = new ArrayList<>();
        for (DvhCurve curve : curves) {
            List<String> row = new ArrayList<>(List.of(curve.name()));
            for (double share : SHARES) {
                row.add(doses.unit().words(share == 0 ? curve.points().getLast().dose() : curve.doseTo(share)));
            }
            rows.add(row);
        }
        return new Table(headers, rows);
    }
}
