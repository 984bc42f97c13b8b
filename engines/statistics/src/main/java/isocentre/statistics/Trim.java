package isocentre.statistics;

import java.util.Arrays;

/// How extreme z-scores are kept from setting the overdispersion that is then used to judge them.
public enum Trim {
    NONE("no trimming"),
    /// Scores beyond the 10th and 90th centile are drawn in to it.
    WINSORISE("scores winsorised at 10% of each end"),
    /// Scores beyond the 10th and 90th centile are left out, as the SHMI does.
    TRUNCATE("scores truncated at 10% of each end");

    private static final double END = 0.10;
    private final String words;

    Trim(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// Which of the scores stay, at which value: `NaN` for one that is left out.
    double[] apply(double[] scores) {
        if (this == NONE || scores.length == 0) {
            return scores.clone();
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, END);
        double high = quantile(sorted, 1 - END);
        return Arrays.stream(scores)
                .map(z -> this == WINSORISE ? Math.clamp(z, low, high) : z < low || z > high ? Double.NaN : z)
                .toArray();
    }

    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
