package isocentre.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// A waiting line before places that are all alike, event by event: whoever comes takes a free place; if there is none,
/// they wait, and each place that falls free goes to the lowest rank that waits, and within it to who came first.
/// Nobody
/// who has a place is sent away.
public final class WaitingLine {
    private WaitingLine() {}

    /// Somebody who comes.
    ///
    /// @param at when
    /// @param stays for how long the place is taken
    /// @param rank 0 goes before 1
    public record Arrival(double at, double stays, int rank) {}

    /// How long each waits, in the order in which they come.
    ///
    /// @param arrivals by time, and by rank where that is the same
    /// @param places one or more
    /// @throws IllegalArgumentException if there is no place, or the arrivals are not in order
    public static double[] waits(List<Arrival> arrivals, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("nobody can be treated in " + places + " places");
        }
        double[] waits = new double[arrivals.size()];
        PriorityQueue<Double> taken = new PriorityQueue<>();
        PriorityQueue<Integer> waiting = new PriorityQueue<>(
                Comparator.comparingInt((Integer i) -> arrivals.get(i).rank()).thenComparingInt(i -> i));
        for (int i = 0; i < waits.length; i++) {
            Arrival one = arrivals.get(i);
            if (i > 0 && one.at() < arrivals.get(i - 1).at()) {
                throw new IllegalArgumentException("arrival " + i + " comes before the one that stands before it");
            }
            freed(one.at(), arrivals, taken, waiting, waits);
            if (taken.size() < places) {
                taken.add(one.at() + one.stays());
            } else {
                waiting.add(i);
            }
        }
        freed(Double.POSITIVE_INFINITY, arrivals, taken, waiting, waits);
        return waits;
    }

    /// Places that fall free up to a time, each given to the next who waits.
    private static void freed(
            double until,
            List<Arrival> arrivals,
            PriorityQueue<Double> taken,
            PriorityQueue<Integer> waiting,
            double[] waits) {
        for (Double free = taken.peek(); free != null && free <= until; free = taken.peek()) {
            taken.poll();
            Integer next = waiting.poll();
            if (next != null) {
                Arrival one = arrivals.get(next);
                waits[next] = free - one.at();
                taken.add(free + one.stays());
            }
        }
    }
}
