package isocentre.lake;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small synthetic nation for the tests: two months, made once.
final class Submitted {
    private static final Path NATION = make(7);

    private Submitted() {}

    private static Path make(long seed) {
        try {
            Path folder = Files.createTempDirectory("nation");
            Synthesis.of(2, Month.of("2024-05"), seed, 0.003, 0).write(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All submissions of these providers.
    static List<Path> of(String... providers) {
        return List.of(providers).stream().map(NATION::resolve).toList();
    }

    /// The same providers' submissions as they would be in another world: other patients.
    static List<Path> others(String... providers) {
        Path other = make(8);
        return List.of(providers).stream().map(other::resolve).toList();
    }
}
