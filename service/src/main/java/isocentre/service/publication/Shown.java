package isocentre.service.publication;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A released share of one place or month: each count is rounded, or hidden.
///
/// @param name of the place or month as the table has it
/// @param part null where the number is hidden
/// @param whole null where the number is hidden
public record Shown(
        String name, @Nullable Long part, @Nullable Long whole) {

    /// The share from the rounded counts; empty where either is hidden, or there was nobody.
    public Optional<Double> share() {
        return part == null || whole == null || whole == 0
                ? Optional.empty()
                : Optional.of(Math.min(1, (double) part / whole));
    }

    public boolean hidden() {
        return part == null || whole == null;
    }

    /// Whether there was anybody, as far as the table tells.
    public boolean nobody() {
        return whole != null && whole == 0;
    }
}
