package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The page of security requirements names only files that there are, and leaves no chapter out. `DocumentsTest` holds
/// it to
/// tests that there are.
class SecurityPageTest {
    private static final Path ROOT = Path.of("..");

    private final String page = Files.readString(ROOT.resolve("docs/security.md"));

    SecurityPageTest() throws IOException {}

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
