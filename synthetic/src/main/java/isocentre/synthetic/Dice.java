package isocentre.synthetic;

import java.util.List;

/// Repeatable chance: the same seed and the same keys always give the same throws, on any machine and in any thread.
/// Each course of treatment has dice of its own, so that a change in one leaves the others as they were.
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, long... keys) {
        long state = mix(seed + GOLDEN);
        for (long key : keys) {
            state = mix(state ^ mix(key + GOLDEN));
        }
        return new Dice(state);
    }

    /// A key for a text, the same in every run.
    static long key(String text) {
        long key = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            key = 31 * key + text.charAt(i);
        }
        return key;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /// At least 0, below 1.
    double next() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return next() < probability;
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    /// Between the two, both included.
    int between(int least, int greatest) {
        return least + below(greatest - least + 1);
    }

    <T> T one(List<T> items) {
        return items.get(below(items.size()));
    }

    double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - next()));
        return radius * StrictMath.cos(2 * Math.PI * next());
    }

    /// A Poisson count; above a mean of 200 by its normal approximation.
    int poisson(double mean) {
        if (mean > 200) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        double product = next();
        int count = 0;
        while (product > limit) {
            count++;
            product *= next();
        }
        return count;
    }
}
