package isocentre.effects;

import isocentre.statistics.UnusableFigure;
import java.util.stream.IntStream;

/// The mean difference that a change made, as one linear combination of the values of all centres and months.
///
/// For a centre i that changed in month g, and each month t from then on, the part is: how far i moved from its
/// own months before g, less how far the centres that had not changed by t moved from their months before g
/// (Callaway and Sant'Anna, Journal of Econometrics 2021;225:200, with the mean of all months before the change
/// as the base, since one month of one centre is too noisy). Parts and comparisons count by the size of their
/// centre.
///
/// @param values centre by month; every centre has every month
/// @param sizes of the centres, above 0
/// @param starts the first changed month of each centre; the number of months or more for one that never changes
/// @param settling months from the change on that are left out
record Comparison(double[][] values, double[] sizes, int[] starts, int settling) {
    static final int NOBODY = -1;

    int centres() {
        return values.length;
    }

    int months() {
        return values[0].length;
    }

    boolean changed(int centre, int month) {
        return month >= starts[centre];
    }

    /// How the values of each centre and month enter, one centre left out or [#NOBODY].
    ///
    /// @throws UnusableFigure if no changed month has a comparison
    double[][] pulls(int without) {
        double[][] pulls = new double[centres()][months()];
        double total = 0;
        for (int i = 0; i < centres(); i++) {
            if (i != without) {
                total += add(pulls, i, without);
            }
        }
        if (total == 0) {
            throw new UnusableFigure("No month after a change has a centre that had not changed yet");
        }
        for (double[] row : pulls) {
            for (int t = 0; t < row.length; t++) {
                row[t] /= total;
            }
        }
        return pulls;
    }

    /// Adds the parts of a centre that changes; nothing for one that does not.
    private double add(double[][] pulls, int centre, int without) {
        double[] inBase = new double[centres()];
        double parts = 0;
        int start = starts[centre];
        for (int t = start + settling; t < months(); t++) {
            double others = 0;
            for (int j = 0; j < centres(); j++) {
                others += compares(j, t, without) ? sizes[j] : 0;
            }
            if (others == 0) {
                continue;
            }
            pulls[centre][t] += sizes[centre];
            inBase[centre] += sizes[centre];
            parts += sizes[centre];
            for (int j = 0; j < centres(); j++) {
                if (compares(j, t, without)) {
                    double part = sizes[centre] * sizes[j] / others;
                    pulls[j][t] -= part;
                    inBase[j] -= part;
                }
            }
        }
        for (int j = 0; j < centres(); j++) {
            for (int t = 0; t < Math.min(start, months()); t++) {
                pulls[j][t] -= inBase[j] / start;
            }
        }
        return parts;
    }

    private boolean compares(int centre, int month, int without) {
        return centre != without && !changed(centre, month);
    }

    static double combine(double[][] pulls, double[][] values) {
        double sum = 0;
        for (int i = 0; i < pulls.length; i++) {
            sum += combine(pulls[i], values[i]);
        }
        return sum;
    }

    static double combine(double[] pulls, double[] values) {
        double sum = 0;
        for (int t = 0; t < pulls.length; t++) {
            sum += pulls[t] * values[t];
        }
        return sum;
    }

    /// What is left of values once each centre has its own level and each month its own shift, alike for all.
    double[][] leftOver(double[][] of) {
        double size = IntStream.range(0, centres()).mapToDouble(i -> sizes[i]).sum();
        double[] ofCentre = new double[centres()];
        double[] ofMonth = new double[months()];
        double whole = 0;
        for (int i = 0; i < centres(); i++) {
            for (int t = 0; t < months(); t++) {
                ofCentre[i] += of[i][t] / months();
                ofMonth[t] += of[i][t] * sizes[i] / size;
                whole += of[i][t] * sizes[i] / size / months();
            }
        }
        double[][] left = new double[centres()][months()];
        for (int i = 0; i < centres(); i++) {
            for (int t = 0; t < months(); t++) {
                left[i][t] = of[i][t] - ofCentre[i] - ofMonth[t] + whole;
            }
        }
        return left;
    }

    /// 1 where a centre has changed, 0 elsewhere.
    double[][] exposure() {
        double[][] exposure = new double[centres()][months()];
        for (int i = 0; i < centres(); i++) {
            for (int t = 0; t < months(); t++) {
                exposure[i][t] = changed(i, t) ? 1 : 0;
            }
        }
        return exposure;
    }
}
