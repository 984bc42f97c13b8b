package isocentre.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same again: a nation follows from its options alone.
class SynthesisTest {
    private static final double SCALE = 0.004;
    private static final double FAULTS = 0.1;

    @TempDir
    Path folder;

    // November 2024 to January 2025, in which one trust passes on to another.
    private Map<String, String> made(String name, int months, long seed, int threads) throws IOException {
        Path out = folder.resolve(name);
        Options options = new Options(months, new Month(2024, 11), seed, SCALE, FAULTS, Options.Styles.VARIED);
        Synthesis.of(options).with(threads).write(out);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out).filter(Files::isRegularFile)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                files.put(out.relativize(file).toString(), digest(file));
            }
        }
        return files;
    }

    private static String digest(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(Files.readAllBytes(file));
        return Files.size(file) + ":" + HexFormat.of().toHexDigits(sum.getValue());
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Map<String, String> one = made("one", 3, 7, 1);
        assertThat(one).hasSizeGreaterThan(200);
        assertThat(made("four", 3, 7, 4)).isEqualTo(one);
    }

    @Test
    void anotherSeedGivesOtherFiles() throws IOException {
        Map<String, String> other = made("other", 1, 8, 2);
        assertThat(made("one", 1, 7, 2)).allSatisfy((name, digest) -> {
            if (name.contains("/")) {
                assertThat(other.get(name)).isNotEqualTo(digest);
            }
        });
    }

    @Test
    void aMonthsFilesDoNotDependOnTheMonthsThatFollow() throws IOException {
        Map<String, String> longer = made("three", 3, 7, 2);
        made("two", 2, 7, 2).forEach((name, digest) -> {
            if (name.contains("/")) {
                assertThat(longer).containsEntry(name, digest);
            }
        });
    }
}
