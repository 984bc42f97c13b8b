package isocentre.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/reference/governance.md` is made from the statements and from the tests that bear their ids. After a
/// change, run this test with `-Disocentre.write-pages=true`.
class GovernancePageTest {
    private static final Path PAGE = Path.of("../docs/reference/governance.md");
    private static final Pattern TEST =
            Pattern.compile("void ((?:gov|nog|iog|con|pri)[0-9]{2}|lhsM[0-9])([A-Z][A-Za-z0-9]*)\\(");

    private record Evidence(String test, String sentence) {}

    @Test
    void theGovernancePageIsInStepWithTheStatementsAndTheirTests() throws IOException {
        String page = page(evidence());
        if (Boolean.getBoolean("isocentre.write-pages")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void aTestBearsTheIdOfAStatementThatThereIs() throws IOException {
        assertThat(Standards.load().governance().statements())
                .extracting(Statement::id)
                .containsAll(evidence().keySet());
    }

    private static Map<String, List<Evidence>> evidence() throws IOException {
        Map<String, List<Evidence>> evidence = new TreeMap<>();
        for (Path folder : List.of(Path.of("src/test"), Path.of("../engines/radiotherapy/src/test"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(one -> one.toString().endsWith("Test.java"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    TEST.matcher(Files.readString(file))
                            .results()
                            .forEach(found -> evidence.merge(
                                    id(found.group(1)),
                                    List.of(new Evidence(name, sentence(found.group(2)))),
                                    (some, more) -> Stream.concat(some.stream(), more.stream())
                                            .toList()));
                }
            }
        }
        return evidence;
    }

    /// `GOV-02` for `gov02`, `LHS-M1` for `lhsM1`.
    private static String id(String word) {
        return (word.substring(0, 3) + "-" + word.substring(3)).toUpperCase(Locale.ROOT);
    }

    private static String sentence(String name) {
        String words = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String page(Map<String, List<Evidence>> evidence) {
        List<Statement> statements = Standards.load().governance().statements();
        long enforced = statements.stream()
                .filter(one -> evidence.containsKey(one.id()))
                .count();
        StringBuilder page = new StringBuilder("""
                # Governance: the statements, and how each is held to

                Made from `standards/governance/statements.csv` and from the tests that bear the ids, by `GovernancePageTest`. A basis
                other than *sourced* means a reading of ours, not a national standard. What can be refused when it is entered is
                refused; the rest is a sentence on the page of the network concerned, under *To put right*.

                %d of %d statements are held to by a test.

                | id | state | statement | how | basis |
                |---|---|---|---|---|
                """.formatted(enforced, statements.size()));
        statements.forEach(one -> page.append("| %s | %s | %s | %s | %s (%s) |%n"
                .formatted(
                        one.id(),
                        evidence.containsKey(one.id()) ? "held to" : "**not yet**",
                        one.statement(),
                        one.test(),
                        one.basis().words(),
                        one.source().replace(";", ", "))));
        page.append("\n## The tests\n\n");
        statements.stream()
                .filter(one -> evidence.containsKey(one.id()))
                .forEach(one -> evidence.getOrDefault(one.id(), List.of()).stream()
                        .sorted(Comparator.comparing(Evidence::test).thenComparing(Evidence::sentence))
                        .forEach(test ->
                                page.append("- %s: %s (`%s`)%n".formatted(one.id(), test.sentence(), test.test()))));
        return page.toString();
    }
}
