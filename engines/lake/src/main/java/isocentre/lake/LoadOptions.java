package isocentre.lake;

import java.time.LocalDate;
import java.util.Optional;

/// How to load.
///
/// @param receivedOn the day on which the files were received; else what a `received.csv` beside them says, else
/// today
/// @param batch how many lots to commit at once
public record LoadOptions(Optional<LocalDate> receivedOn, int batch) {
    private static final int BATCH = 256;

    public LoadOptions {
        if (batch < 1) {
            throw new IllegalArgumentException("a batch holds at least one lot");
        }
    }

    /// Received as `received.csv` says, else today.
    public static LoadOptions standard() {
        return new LoadOptions(Optional.empty(), BATCH);
    }

    /// All files were received that day.
    public LoadOptions receivedOn(LocalDate day) {
        return new LoadOptions(Optional.of(day), batch);
    }

    /// Commits after that many lots.
    public LoadOptions inBatchesOf(int lots) {
        return new LoadOptions(receivedOn, lots);
    }
}
