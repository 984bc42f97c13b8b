package isocentre.radiotherapy.standards;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// The published learning cycles of `cycles/`.
public final class PublishedCycles {
    private static final String FOLDER = "cycles/";

    private final List<PublishedCycle> all = Row.read(FOLDER + "cycles.csv", PublishedCycles::cycle);

    PublishedCycles() {}

    public List<PublishedCycle> all() {
        return all;
    }

    public Optional<PublishedCycle> find(String id) {
        return all.stream().filter(cycle -> cycle.id().equals(id)).findFirst();
    }

    private static PublishedCycle cycle(Row row) {
        String id = row.text("id");
        Predicate<Row> ofCycle = other -> other.text("cycle").equals(id);
        List<Row> figures = rows("figures.csv", ofCycle);
        return new PublishedCycle(
                id,
                row.text("title"),
                row.text("community"),
                row.text("place"),
                row.text("next_question"),
                List.of(row.text("references").split("; ")),
                row.text("source"),
                row.basis(),
                rows("steps.csv", ofCycle).stream()
                        .map(step -> step(step, figures))
                        .toList(),
                rows("comparisons.csv", ofCycle).stream()
                        .map(comparison -> comparison(comparison, figures))
                        .toList());
    }

    private static List<Row> rows(String file, Predicate<Row> kept) {
        return Row.read(FOLDER + file, row -> row).stream().filter(kept).toList();
    }

    private static PublishedCycle.Step step(Row row, List<Row> figures) {
        return new PublishedCycle.Step(
                row.number("step"),
                row.text("stage"),
                row.text("title"),
                row.text("words"),
                row.text("source"),
                row.basis(),
                figures.stream()
                        .filter(figure -> figure.text("step").equals(row.text("step")))
                        .map(PublishedCycles::figure)
                        .toList());
    }

    private static PublishedCycle.Figure figure(Row row) {
        return new PublishedCycle.Figure(
                row.text("id"),
                row.text("what"),
                row.text("definition"),
                row.text("period"),
                number(row, "numerator"),
                number(row, "denominator"),
                row.basis("numerator_basis"),
                number(row, "per_cent"),
                row.text("printed"),
                row.text("source"),
                row.basis(),
                row.text("note"));
    }

    private static OptionalDouble number(Row row, String column) {
        return row.given(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(row.decimal(column));
    }

    private static PublishedCycle.Comparison comparison(Row row, List<Row> figures) {
        return new PublishedCycle.Comparison(
                named(figures, row.text("before")),
                named(figures, row.text("after")),
                row.text("allowed").equals("yes"),
                row.text("why"));
    }

    private static PublishedCycle.Figure named(List<Row> figures, String id) {
        return figures.stream()
                .filter(figure -> figure.text("id").equals(id))
                .map(PublishedCycles::figure)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no figure " + id));
    }
}
