package isocentre.service.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The workflow of a release, as its tables in the standards say.
public final class Workflow {
    private final Map<State, Map<Move, State>> moves = new EnumMap<>(State.class);
    private final Map<State, Meaning> meanings = new EnumMap<>(State.class);

    /// What a state is called, who has to act, and what it means.
    public record Meaning(String title, String owner, String words) {}

    private Workflow() {
        for (NamedCsvRecord row : rows("states.csv")) {
            meanings.put(
                    State.of(row.getField("state")),
                    new Meaning(row.getField("title"), row.getField("owner"), row.getField("meaning")));
        }
        for (NamedCsvRecord row : rows("moves.csv")) {
            moves.computeIfAbsent(State.of(row.getField("from")), ignored -> new EnumMap<>(Move.class))
                    .put(Move.of(row.getField("move")), State.of(row.getField("to")));
        }
    }

    public static Workflow ofReleases() {
        return new Workflow();
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("workflows/release/" + file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<State> after(State from, Move move) {
        return Optional.ofNullable(moves.getOrDefault(from, Map.of()).get(move));
    }

    public Meaning meaning(State state) {
        Meaning meaning = meanings.get(state);
        if (meaning == null) {
            throw new IllegalStateException("states.csv does not tell of " + state.word());
        }
        return meaning;
    }
}
