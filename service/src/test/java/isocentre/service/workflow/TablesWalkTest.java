package isocentre.service.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random walks over the tables of every workflow there is, whichever part of the service moves by them.
class TablesWalkTest {
    static List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "standards", "workflows"))) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void reachesTheDeclaredStatesAndNoOthersAndEndsWhereNobodyHasToAct(String folder) {
        List<NamedCsvRecord> moves = Workflow.rows(folder, "moves.csv");
        List<NamedCsvRecord> states = Workflow.rows(folder, "states.csv");
        Set<String> declared = states.stream().map(row -> row.getField("state")).collect(Collectors.toSet());
        List<String> words = moves.stream()
                .map(row -> row.getField("move"))
                .distinct()
                .sorted()
                .toList();
        SplittableRandom random = new SplittableRandom(folder.hashCode());
        Set<String> seen = new HashSet<>();
        int refused = 0;
        String start = states.getFirst().getField("state");
        String state = start;
        seen.add(start);
        for (int move = 0; move < Walks.moves(); move++) {
            String from = state;
            String word = words.get(random.nextInt(words.size()));
            List<NamedCsvRecord> rows = moves.stream()
                    .filter(row -> row.getField("from").equals(from)
                            && row.getField("move").equals(word))
                    .toList();
            assertThat(rows).as("one row for %s from %s", word, from).hasSizeLessThan(2);
            if (rows.isEmpty()) {
                refused++;
                state = moves.stream().noneMatch(row -> row.getField("from").equals(from)) ? start : from;
            } else {
                state = rows.getFirst().getField("to");
                seen.add(state);
            }
        }
        assertThat(seen).isEqualTo(declared);
        assertThat(refused).isPositive();
        assertThat(moves).allSatisfy(row -> assertThat(row.getField("by")).isNotBlank());
        assertThat(states)
                .allSatisfy(
                        row -> assertThat(row.getField("owner")).isNotBlank().doesNotContain(" "));
    }
}
