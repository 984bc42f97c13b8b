package isocentre.report.pages;

import isocentre.charts.Unit;
import isocentre.indicators.Figure;
import isocentre.radiotherapy.Month;
import isocentre.report.Subject;
import isocentre.statistics.Direction;
import isocentre.statistics.ProcessLimits;
import isocentre.statistics.Signal;
import isocentre.statistics.XmR;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A place's months as a process (XmR), and what it says in words.
final class Processes {
    private final Setting setting;

    Processes(Setting setting) {
        this.setting = setting;
    }

    /// @param months with a value each, the oldest first
    XmR of(Subject subject, List<Figure> months) {
        return XmR.of(
                months.stream()
                        .map(figure -> Objects.requireNonNull(figure.value()))
                        .toList(),
                new XmR.Settings(
                        direction(subject), standard(subject), setting.choice().screened(), rebases(months)));
    }

    /// The first point of the month chosen or after it, unless that is the very first.
    private List<Integer> rebases(List<Figure> months) {
        Month rebase = setting.choice().rebase();
        return rebase == null
                ? List.of()
                : IntStream.range(1, months.size())
                        .filter(i -> months.get(i).period().first().compareTo(rebase) >= 0
                                && months.get(i - 1).period().first().compareTo(rebase) < 0)
                        .boxed()
                        .toList();
    }

    /// Only a sourced target is drawn as a line to be met.
    @Nullable
    Double standard(Subject subject) {
        return subject.targets().stream()
                .filter(Subject.Target::national)
                .map(Subject.Target::value)
                .findFirst()
                .orElse(null);
    }

    private static Direction direction(Subject subject) {
        return switch (subject.better()) {
            case HIGHER -> Direction.UP;
            case LOWER -> Direction.DOWN;
            case NEITHER -> Direction.NEITHER;
        };
    }

    /// What the chart says, in a line: `Mean 91.2%, usual range 87.0% to 95.4%. March 2025: as usual.`
    String sentence(Subject subject, XmR process, List<Figure> months) {
        ProcessLimits limits = process.limits().getLast();
        Signal signal = process.points().getLast().signal();
        return "Mean " + Wording.number(subject, limits.mean()) + ", " + range(subject, limits)
                + (limits.trial() ? " (trial limits: few months). " : ". ")
                + months.getLast().period().first().words() + ": " + (signal == null ? "as usual" : signal.words())
                + "."
                + (setting.book().cut(subject.id()) ? " Months made up by software are left out." : "");
    }

    /// A limit that no value can cross is not told as one.
    private static String range(Subject subject, ProcessLimits limits) {
        Unit unit = Points.unit(subject);
        String lower = Wording.number(subject, limits.lower());
        String upper = Wording.number(subject, limits.upper());
        if (unit.possible(limits.lower())) {
            return unit.possible(limits.upper())
                    ? "usual range " + lower + " to " + upper
                    : "usual range " + lower + " or more";
        }
        return unit.possible(limits.upper())
                ? "usual range " + upper + " or less"
                : "so uneven that no single month can be unusual";
    }
}
