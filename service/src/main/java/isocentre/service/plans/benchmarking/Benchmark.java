package isocentre.service.plans.benchmarking;

import isocentre.plans.dicom.Uid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A case that many draw.
///
/// @param study the case pack, which names nobody
/// @param expert the structure set that is the reference
/// @param structures names to draw, as the expert calls them
/// @param tolerance mm, for surface Dice and added path
/// @param provider who runs it
public record Benchmark(
        UUID id,
        String title,
        String instructions,
        Uid study,
        Uid expert,
        List<String> structures,
        double tolerance,
        String provider) {
    public Benchmark {
        structures = List.copyOf(structures);
    }

    /// One person's attempt.
    ///
    /// @param feedback of who runs the benchmark
    public record Drawing(
            UUID id,
            UUID benchmark,
            UUID account,
            String drawer,
            String provider,
            int attempt,
            Uid uid,
            String sha256,
            Instant drawn,
            Optional<Feedback> feedback) {}

    /// What who runs the benchmark says of a drawing.
    ///
    /// @param passed else it is to be drawn again
    public record Feedback(boolean passed, String words, String by, Instant at) {}
}
