package isocentre.effects;

import isocentre.statistics.Confidence;
import isocentre.statistics.Interval;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;

/// The uncertainty of a [Comparison] of few centres: the standard error by leaving out one centre at a time, `p`
/// and interval by the wild cluster bootstrap.
///
/// What is left over of a centre once levels, months and the supposed effect are taken out keeps or turns its
/// sign as a whole, so that whatever memory its months have stays in it (Cameron, Gelbach and Miller, Review of
/// Economics and Statistics 2008;90:414; with the errors of leaving out one: MacKinnon, Nielsen and Webb,
/// Journal of Applied Econometrics 2023;38:671). With up to 10 centres all patterns of signs are gone through,
/// with more a sample is. The interval holds the effects that are not refused.
final class WildBootstrap {
    private static final int ALL_UP_TO = 10;
    private static final int SAMPLE = 999;

    private final int centres;
    private final double estimate;
    private final double error;
    /// Row 0: the part of each centre in the estimate; row i + 1: the same with centre i left out.
    private final double[][] parts;

    private final double[][] partsOfEffect;
    private final boolean[][] patterns;

    WildBootstrap(Comparison comparison, RandomGenerator random) {
        centres = comparison.centres();
        double[][] left = comparison.leftOver(comparison.values());
        double[][] leftOfEffect = comparison.leftOver(comparison.exposure());
        parts = new double[centres + 1][centres];
        partsOfEffect = new double[centres + 1][centres];
        double[] estimates = new double[centres + 1];
        for (int i = 0; i <= centres; i++) {
            double[][] pulls = comparison.pulls(i == 0 ? Comparison.NOBODY : i - 1);
            estimates[i] = Comparison.combine(pulls, comparison.values());
            for (int j = 0; j < centres; j++) {
                parts[i][j] = Comparison.combine(pulls[j], left[j]);
                partsOfEffect[i][j] = Comparison.combine(pulls[j], leftOfEffect[j]);
            }
        }
        estimate = estimates[0];
        error = error(estimates);
        patterns = centres <= ALL_UP_TO ? all(centres) : sample(centres, random);
    }

    double estimate() {
        return estimate;
    }

    /// The standard error: how much the estimate moves as each centre in turn is left out (CV3).
    double error() {
        return error;
    }

    int patterns() {
        return patterns.length;
    }

    private double error(double[] estimates) {
        double sum = 0;
        for (int i = 1; i < estimates.length; i++) {
            sum += (estimates[i] - estimates[0]) * (estimates[i] - estimates[0]);
        }
        return Math.sqrt(sum * (centres - 1) / centres);
    }

    /// How often chance alone moves the estimate so far: the greater of what the patterns of signs and Student's
    /// t with one degree of freedom less than centres say. Each alone finds false effects slightly too often in
    /// some designs of few centres; both together do not (`./isocentre bench effects`).
    double p() {
        return Math.max(p(0), byT(0));
    }

    private double byT(double supposed) {
        return 2 * TDistribution.of(centres - 1.0).survivalProbability(Math.abs(estimate - supposed) / error);
    }

    private double p(double supposed) {
        double[][] under = new double[centres + 1][centres];
        for (int i = 0; i <= centres; i++) {
            for (int j = 0; j < centres; j++) {
                under[i][j] = parts[i][j] - supposed * partsOfEffect[i][j];
            }
        }
        double seen = Math.abs(estimate - supposed) / error * (1 - 1e-9);
        double[] estimates = new double[centres + 1];
        int asFar = 0;
        for (boolean[] pattern : patterns) {
            for (int i = 0; i <= centres; i++) {
                double sum = 0;
                for (int j = 0; j < centres; j++) {
                    sum += pattern[j] ? -under[i][j] : under[i][j];
                }
                estimates[i] = sum;
            }
            asFar += Math.abs(estimates[0]) >= seen * error(estimates) ? 1 : 0;
        }
        return (double) asFar / patterns.length;
    }

    /// The supposed effects that are not refused at the level by both.
    Interval interval(Confidence confidence) {
        double level = 1 - confidence.level();
        double half = TDistribution.of(centres - 1.0).inverseSurvivalProbability(confidence.tail()) * error;
        return new Interval(
                estimate, Math.min(edge(level, -1), estimate - half), Math.max(edge(level, 1), estimate + half));
    }

    private double edge(double level, int side) {
        double inside = estimate;
        double step = 2 * error;
        double outside = estimate + side * step;
        for (int i = 0; i < 40 && p(outside) > level; i++) {
            inside = outside;
            step *= 1.5;
            outside += side * step;
        }
        for (int i = 0; i < 25; i++) {
            double middle = (inside + outside) / 2;
            if (p(middle) > level) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /// All patterns but for a turn of all signs at once, which changes nothing. The first turns none.
    private static boolean[][] all(int centres) {
        boolean[][] patterns = new boolean[1 << (centres - 1)][centres];
        for (int k = 0; k < patterns.length; k++) {
            for (int j = 1; j < centres; j++) {
                patterns[k][j] = (k >> (j - 1) & 1) == 1;
            }
        }
        return patterns;
    }

    /// What was seen itself (no sign turned), then patterns by chance.
    private static boolean[][] sample(int centres, RandomGenerator random) {
        boolean[][] patterns = new boolean[SAMPLE + 1][centres];
        for (int k = 1; k < patterns.length; k++) {
            for (int j = 0; j < centres; j++) {
                patterns[k][j] = random.nextBoolean();
            }
        }
        return patterns;
    }
}
