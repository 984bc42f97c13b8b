package isocentre.report;

import isocentre.indicators.Figure;
import isocentre.indicators.Level;
import isocentre.radiotherapy.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What providers have said of figures of theirs that were unusual. It stands beside the figure wherever that is shown.
public record Remarks(Map<Of, Remark> all) {
    public Remarks {
        all = Map.copyOf(all);
    }

    /// Of which figure: a month of a provider, or its year.
    public record Of(String indicator, String provider, Period period) {}

    /// @param words as the provider wrote them
    /// @param by who wrote them: `Clinical lead, Leeds Teaching Hospitals`
    /// @param href where the whole conversation is
    public record Remark(String words, String by, LocalDate on, String href) {}

    public static Remarks none() {
        return new Remarks(Map.of());
    }

    /// The remark on a figure; only the whole of a provider has one.
    public Optional<Remark> on(Figure figure) {
        return figure.level() == Level.PROVIDER && figure.breakdown().isEmpty()
                ? Optional.ofNullable(all.get(new Of(figure.indicator(), figure.code(), figure.period())))
                : Optional.empty();
    }

    /// Those wanted, the latest period first.
    public List<Map.Entry<Of, Remark>> where(Predicate<Of> wanted) {
        return all.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .sorted(Comparator.comparing((Map.Entry<Of, Remark> entry) ->
                                entry.getKey().period().last())
                        .reversed()
                        .thenComparing(entry -> entry.getKey().indicator())
                        .thenComparing(entry -> entry.getKey().provider()))
                .toList();
    }
}
