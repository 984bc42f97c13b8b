package isocentre.service.plans.web;

import isocentre.plans.comparing.Figure;
import isocentre.service.organisations.Directory;
import isocentre.service.plans.benchmarking.Benchmark;
import isocentre.service.plans.benchmarking.Contours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Drawings as pages show them.
public final class DrawingView {
    private DrawingView() {}

    /// An attempt in a list: others' names only for who runs the benchmark.
    public record Attempt(UUID id, String who, String when, String verdict, String colour) {}

    /// Figures of a structure beside each other, and its slices.
    public record Structure(String name, List<Line> figures, List<Slice> slices) {}

    /// A figure against each reference; empty where there is none.
    public record Line(String figure, String expert, String consensus, String envelope) {}

    /// Areas in cm².
    public record Slice(String offset, String expert, String yours, String both, String conformity) {}

    static Attempt attempt(Benchmark.Drawing drawing, boolean runs, Directory directory) {
        return new Attempt(
                drawing.id(),
                (runs ? drawing.drawer() + ", " + directory.name(drawing.provider()) + ": " : "") + "attempt "
                        + drawing.attempt(),
                Words.moment(drawing.drawn()),
                drawing.feedback()
                        .map(said -> said.passed() ? "Passed" : "Draw again")
                        .orElse("Waits for feedback"),
                drawing.feedback()
                        .map(said -> said.passed() ? "nhsuk-tag--green" : "nhsuk-tag--red")
                        .orElse("nhsuk-tag--blue"));
    }

    static Structure structure(Contours.Result result) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < result.expert().size(); i++) {
            lines.add(new Line(
                    result.expert().get(i).name(),
                    value(result.expert(), i),
                    value(result.consensus(), i),
                    value(result.envelope(), i)));
        }
        List<Slice> slices = result.slices().stream()
                .map(slice -> new Slice(
                        number(slice.offset(), 1),
                        number(slice.reference() / 100, 2),
                        number(slice.test() / 100, 2),
                        number(slice.both() / 100, 2),
                        number(slice.conformity(), 2)))
                .toList();
        return new Structure(result.structure(), lines, slices);
    }

    private static String value(List<Figure> figures, int i) {
        if (figures.isEmpty()) {
            return "";
        }
        Figure figure = figures.get(i);
        return figure.value().isPresent()
                ? number(figure.value().getAsDouble(), figure.name().endsWith("[mm]") ? 2 : 3)
                : figure.reason();
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
