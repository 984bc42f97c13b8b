package isocentre.service;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Synthetic months of providers to send.
public final class Months {
    private static final Path NATION = nation();

    private Months() {}

    private static Path nation() {
        try {
            Path folder = Files.createTempDirectory("isocentre-months");
            Synthesis.of(new Options(2, new Month(2025, 2), 7, 0.02, 0, Options.Styles.PLAIN))
                    .write(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                                Files.createTempDirectory("isocentre-changed").resolve(file.getFileName());
                        String text = Files.readString(file, StandardCharsets.UTF_8);
                        return Files.writeString(changed, text.replaceAll(from, to));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
