package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of security requirements names only tests that there are, and leaves no chapter out.
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Za-z]+Test)`");

    private final String page = Files.readString(ROOT.resolve("docs/security.md"));

    SecurityPageTest() throws IOException {}

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(ROOT)) {
            there = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        Set<String> named = TEST.matcher(page)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(there).containsAll(named);
    }

    @Test
    void everyFileThatItNamesIsThere() {
        assertThat(Pattern.compile("`(docs/[a-z0-9/.-]+)`")
                        .matcher(page)
                        .results()
                        .map(result -> result.group(1)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(ROOT.resolve(file)).exists());
    }

    @Test
    void everyChapterIsThereAndEveryRequirementOnce() {
        IntStream.rangeClosed(1, 17).forEach(chapter -> assertThat(page).contains("\n## V" + chapter + " "));
        Set<String> seen = new TreeSet<>();
        assertThat(page.lines()
                        .filter(line -> line.matches("\\| [0-9].*"))
                        .flatMap(line -> Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+")
                                .matcher(line.substring(2, line.indexOf('|', 2)))
                                .results()
                                .map(MatchResult::group))
                        .filter(number -> !seen.add(number)))
                .isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
    }
}
