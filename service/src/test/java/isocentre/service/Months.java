package isocentre.service;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Synthetic months of providers to send.
public final class Months {
    /// Longer than any run of the tests.
    private static final Duration KEPT = Duration.ofHours(6);

    private static final Path NATION = nation();

    private Months() {}

    private static Path nation() {
        try {
            Path folder = Files.createTempDirectory(target(), "months");
            Synthesis.of(new Options(2, new Month(2025, 2), 7, 0.02, 0, Options.Styles.PLAIN))
                    .write(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Files of tests stay where `clean` removes them; those of earlier runs go at once.
    private static Path target() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "synthetic").toAbsolutePath());
        try (Stream<Path> left = Files.list(folder)) {
            for (Path one : left.toList()) {
                if (Files.getLastModifiedTime(one)
                        .toInstant()
                        .isBefore(Instant.now().minus(KEPT))) {
                    FileSystemUtils.deleteRecursively(one);
                }
            }
        }
        return folder;
    }

    /// The two files of a month without a fault.
    public static List<Path> of(String provider, Month month) {
        try (Stream<Path> files = Files.walk(NATION.resolve(provider))) {
            String word = month.toString().replace("-", "");
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().contains(word) || file.toString().contains(month.toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same files with every occurrence of one text in place of another.
    public static List<Path> changed(List<Path> files, String from, String to) {
        return files.stream()
                .map(file -> {
                    try {
                        Path changed =
                                Files.createTempDirectory(NATION, "changed").resolve(file.getFileName());
                        String text = Files.readString(file, StandardCharsets.UTF_8);
                        return Files.writeString(changed, text.replaceAll(from, to));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
