package isocentre.service.plans.reviewing;

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

/// The workflow of a peer review, as its tables in the standards say.
public final class Workflow {
    private static final String REVIEWER = "reviewer";

    private final Map<State, Map<Move, Step>> steps = new EnumMap<>(State.class);
    private final Map<State, Meaning> meanings = new EnumMap<>(State.class);

    /// What a state is called, who has to act, and what it means.
    public record Meaning(String title, String owner, String words) {}

    /// Where a move leads.
    ///
    /// @param byReviewer whether the reviewer makes it; else the treating centre
    public record Step(State to, boolean byReviewer) {}

    public Workflow() {
        for (NamedCsvRecord row : rows("states.csv")) {
            meanings.put(
                    State.of(row.getField("state")),
                    new Meaning(row.getField("title"), row.getField("owner"), row.getField("meaning")));
        }
        for (NamedCsvRecord row : rows("moves.csv")) {
            steps.computeIfAbsent(State.of(row.getField("from")), ignored -> new EnumMap<>(Move.class))
                    .put(
                            Move.of(row.getField("move")).orElseThrow(),
                            new Step(
                                    State.of(row.getField("to")),
                                    row.getField("by").equals(REVIEWER)));
        }
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("workflows/peer-review/" + file), StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty where the move may not be made.
    public Optional<Step> after(State from, Move move) {
        return Optional.ofNullable(steps.getOrDefault(from, Map.of()).get(move));
    }

    public Meaning meaning(State state) {
        Meaning meaning = meanings.get(state);
        if (meaning == null) {
            throw new IllegalStateException("states.csv does not tell of " + state.word());
        }
        return meaning;
    }
}
