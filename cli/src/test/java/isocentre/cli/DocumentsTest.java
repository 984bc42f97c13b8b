package isocentre.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages for people name is there: tests, classes to start reading at, and whatever a link leads to.
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private final List<Path> files = files();
    private final Set<String> types = files.stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.substring(0, name.length() - ".java".length()))
            .collect(Collectors.toSet());

    DocumentsTest() throws IOException {}

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of("target", ".git", "node_modules")
                            .noneMatch(away -> file.startsWith(ROOT.resolve(away))
                                    || file.toString().contains("/" + away + "/")))
                    .toList();
        }
    }

    private List<Path> pages() {
        return files.stream().filter(file -> file.toString().endsWith(".md")).toList();
    }

    private static Stream<String> named(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    @Test
    void everyTestThatAPageNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        long seen = 0;
        for (Path page : pages()) {
            List<String> tests = named(TEST, Files.readString(page)).toList();
            seen += tests.size();
            tests.stream().filter(test -> !types.contains(test)).forEach(test -> missing.add(page + ": " + test));
        }
        assertThat(missing).isEmpty();
        assertThat(seen).isGreaterThan(200);
    }

    @Test
    void everyClassToStartReadingAtIsThere() throws IOException {
        String table = Files.readString(ROOT.resolve("ARCHITECTURE.md"))
                .split("## Start reading here", 2)[1]
                .split("\n## ", 2)[0];
        assertThat(named(TYPE, table))
                .hasSizeGreaterThan(50)
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    @Test
    void everyLinkOfAPageLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            named(LINK, Files.readString(page))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> dead.add(page + ": " + link));
        }
        assertThat(dead).isEmpty();
    }
}
