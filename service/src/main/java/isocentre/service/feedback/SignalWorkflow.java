package isocentre.service.feedback;

import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The workflow of a signal, as its tables in the standards say.
public final class SignalWorkflow {
    private static final String FOLDER = "signal";

    private final Workflow<Signal.State, Signal.Move> workflow =
            Workflow.of(FOLDER, Signal.State.class, Signal.State::word, Signal.Move.class, Signal.Move::word);
    private final Map<String, Rule> rules;
    private final WorkingDays days = Standards.load().workingDays();

    /// Where a move leads, and who may make it.
    public record Way(Signal.State to, Set<Role> by) {}

    /// What raises a signal.
    ///
    /// @param falseRate how often it is broken where nothing has changed, from 0 to 1
    public record Rule(String name, double falseRate) {}

    private SignalWorkflow() {
        rules = Workflow.rows(FOLDER, "rules.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("rule"),
                        row -> new Rule(row.getField("name"), Double.parseDouble(row.getField("false_rate")))));
    }

    public static SignalWorkflow load() {
        return new SignalWorkflow();
    }

    /// The way of a move; empty where it may not be made.
    public Optional<Way> way(Signal.State from, Signal.Move move) {
        return workflow.step(from, move)
                .map(step -> new Way(
                        step.to(),
                        step.by().stream()
                                .map(word -> Role.of(word).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet())));
    }

    public Workflow.Meaning meaning(Signal.State state) {
        return workflow.meaning(state);
    }

    /// By when the owner of a state has to act, if it was come to on that day.
    public Optional<LocalDate> due(Signal.State state, LocalDate since) {
        int left = meaning(state).workingDays();
        if (left == 0) {
            return Optional.empty();
        }
        LocalDate day = since;
        while (left > 0) {
            day = day.plusDays(1);
            left -= days.isWorkingDay(day) ? 1 : 0;
        }
        return Optional.of(day);
    }

    /// How many signals so many points would raise if nothing had changed anywhere.
    ///
    /// @param months latest months held against their own limits
    /// @param years years held against the other providers
    public double expectedFalse(int months, int years) {
        return months * rate("spc-") + years * rate("funnel-");
    }

    private double rate(String chart) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().startsWith(chart))
                .mapToDouble(rule -> rule.getValue().falseRate())
                .sum();
    }
}
