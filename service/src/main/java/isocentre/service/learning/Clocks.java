package isocentre.service.learning;

import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.learning.Cycle.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The system's own headline: how many questions came to a measured effect, and how long it took from question
/// to spread.
///
/// @param asked questions asked
/// @param takenUp of these, those whose baseline was frozen
/// @param measured of these, those whose effect was measured after a change (NET-05)
/// @param spread of these, those that were spread
/// @param medianDays from question to spread, of those that were; empty while there are none
public record Clocks(int asked, int takenUp, int measured, int spread, Optional<Long> medianDays) {

    /// A cycle and what was done in it.
    record Told(Cycle cycle, List<Step> steps) {}

    static Clocks of(List<Told> cycles) {
        List<Long> days = cycles.stream()
                .filter(told -> told.cycle().state() == State.SPREAD)
                .map(Clocks::days)
                .sorted()
                .toList();
        return new Clocks(
                cycles.size(),
                made(cycles, Move.FREEZE),
                made(cycles, Move.MEASURE),
                days.size(),
                days.isEmpty() ? Optional.empty() : Optional.of(median(days)));
    }

    private static int made(List<Told> cycles, Move move) {
        return (int) cycles.stream()
                .filter(told ->
                        told.steps().stream().anyMatch(step -> step.move().equals(move.word())))
                .count();
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    private static long days(Told told) {
        Instant spread = told.steps().getLast().at();
        return Duration.between(told.cycle().askedAt(), spread).toDays();
    }
}
