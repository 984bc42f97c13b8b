package isocentre.service.feedback;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import isocentre.service.people.Role;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The workflow of a signal, as its tables in the standards say.
public final class SignalWorkflow {
    private final Map<Signal.State, Map<Signal.Move, Way>> moves = new EnumMap<>(Signal.State.class);
    private final Map<Signal.State, Meaning> meanings = new EnumMap<>(Signal.State.class);
    private final Map<String, Rule> rules;
    private final WorkingDays days = Standards.load().workingDays();

    /// What a state is called, who has to act, and what it means.
    ///
    /// @param workingDays that it may last; 0 where nobody has to act
    public record Meaning(String title, String owner, int workingDays, String words) {}

    /// Where a move leads, and who may make it.
    public record Way(Signal.State to, Set<Role> by) {}

    /// What raises a signal.
    ///
    /// @param falseRate how often it is broken where nothing has changed, from 0 to 1
    public record Rule(String name, double falseRate) {}

    private SignalWorkflow() {
        for (NamedCsvRecord row : rows("states.csv")) {
            String last = row.getField("working_days");
            meanings.put(
                    Signal.State.of(row.getField("state")),
                    new Meaning(
                            row.getField("title"),
                            row.getField("owner"),
                            last.isEmpty() ? 0 : Integer.parseInt(last),
                            row.getField("meaning")));
        }
        for (NamedCsvRecord row : rows("moves.csv")) {
            Set<Role> by = Arrays.stream(row.getField("by").split(" "))
                    .map(word -> Role.of(word).orElseThrow())
                    .collect(Collectors.toUnmodifiableSet());
            moves.computeIfAbsent(Signal.State.of(row.getField("from")), ignored -> new EnumMap<>(Signal.Move.class))
                    .put(Signal.Move.of(row.getField("move")), new Way(Signal.State.of(row.getField("to")), by));
        }
        rules = rows("rules.csv").stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.getField("rule"),
                        row -> new Rule(row.getField("name"), Double.parseDouble(row.getField("false_rate")))));
    }

    public static SignalWorkflow load() {
        return new SignalWorkflow();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("workflows/signal/" + file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The way of a move; empty where it may not be made.
    public Optional<Way> way(Signal.State from, Signal.Move move) {
        return Optional.ofNullable(moves.getOrDefault(from, Map.of()).get(move));
    }

    public Meaning meaning(Signal.State state) {
        Meaning meaning = meanings.get(state);
        if (meaning == null) {
            throw new IllegalStateException("states.csv does not tell of " + state.word());
        }
        return meaning;
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
