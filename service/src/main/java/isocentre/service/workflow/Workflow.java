package isocentre.service.workflow;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A workflow, as the tables `states.csv` and `moves.csv` of its folder in `standards/workflows/` say.
///
/// @param <S> its states
/// @param <M> its moves
public final class Workflow<S extends Enum<S>, M extends Enum<M>> {
    private static final String WORKING_DAYS = "working_days";

    private final Map<S, Map<M, Step<S>>> steps;
    private final Map<S, Meaning> meanings;

    /// What a state is called, who has to act, and what it means.
    ///
    /// @param workingDays that it may last; 0 where no clock runs
    public record Meaning(String title, String owner, int workingDays, String words) {}

    /// Where a move leads, and who may make it in the words of the table.
    public record Step<S>(S to, Set<String> by) {}

    private Workflow(Map<S, Map<M, Step<S>>> steps, Map<S, Meaning> meanings) {
        this.steps = steps;
        this.meanings = meanings;
    }

    /// The workflow of a folder.
    ///
    /// @param state the word of a state in the tables
    /// @param move the word of a move in the tables
    /// @throws IllegalStateException if a table has a word that is none of these, or tells nothing of a state
    public static <S extends Enum<S>, M extends Enum<M>> Workflow<S, M> of(
            String folder, Class<S> states, Function<S, String> state, Class<M> moves, Function<M, String> move) {
        Map<String, S> stateOf = words(states, state);
        Map<String, M> moveOf = words(moves, move);
        Map<S, Meaning> meanings = new EnumMap<>(states);
        for (NamedCsvRecord row : rows(folder, "states.csv")) {
            String days = row.findField(WORKING_DAYS).orElse("");
            meanings.put(
                    known(stateOf, folder, row.getField("state")),
                    new Meaning(
                            row.getField("title"),
                            row.getField("owner"),
                            days.isEmpty() ? 0 : Integer.parseInt(days),
                            row.getField("meaning")));
        }
        if (meanings.size() < stateOf.size()) {
            throw new IllegalStateException("workflows/" + folder + "/states.csv does not tell of every state");
        }
        Map<S, Map<M, Step<S>>> steps = new HashMap<>();
        for (NamedCsvRecord row : rows(folder, "moves.csv")) {
            steps.computeIfAbsent(known(stateOf, folder, row.getField("from")), ignored -> new EnumMap<>(moves))
                    .put(
                            known(moveOf, folder, row.getField("move")),
                            new Step<>(
                                    known(stateOf, folder, row.getField("to")),
                                    Set.of(row.getField("by").split(" "))));
        }
        return new Workflow<>(steps, meanings);
    }

    /// The rows of a table of a workflow's folder.
    public static List<NamedCsvRecord> rows(String folder, String table) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("workflows/" + folder + "/" + table), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Enum<T>> Map<String, T> words(Class<T> type, Function<T, String> word) {
        return Arrays.stream(type.getEnumConstants()).collect(toUnmodifiableMap(word, Function.identity()));
    }

    private static <T> T known(Map<String, T> words, String folder, String word) {
        T found = words.get(word);
        if (found == null) {
            throw new IllegalStateException("workflows/" + folder + ": what is '" + word + "'?");
        }
        return found;
    }

    /// Where a move leads and who may make it; empty where it may not be made.
    public Optional<Step<S>> step(S from, M move) {
        return Optional.ofNullable(steps.getOrDefault(from, Map.of()).get(move));
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<S> after(S from, M move) {
        return step(from, move).map(Step::to);
    }

    public Meaning meaning(S state) {
        Meaning meaning = meanings.get(state);
        if (meaning == null) {
            throw new IllegalStateException("nothing is told of " + state);
        }
        return meaning;
    }
}
