package isocentre.plans.radiobiology;

import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;

/// The linear-quadratic model of a tissue.
///
/// @param alphaBeta α/β in Gy: about 10 for tumour and early effects, 2 to 4 for late ones
public record LinearQuadratic(double alphaBeta) {
    private static final double REFERENCE_FRACTION = 2;

    public LinearQuadratic {
        if (!(alphaBeta > 0) || Double.isInfinite(alphaBeta)) {
            throw new IllegalArgumentException("an α/β of " + alphaBeta + " Gy: it must be above zero");
        }
    }

    /// Biologically effective dose (Gy) of equal fractions: `n·d·(1 + d / (α/β))`, with no allowance for time.
    public double bed(Gray total, Fractions fractions) {
        return bed(total.value(), fractions);
    }

    /// The same of a dose (Gy) at some place; a dose below zero, which noise gives, counts as none.
    public double bed(double total, Fractions fractions) {
        double dose = Math.max(0, total);
        return dose * (1 + dose / fractions.count() / alphaBeta);
    }

    /// Biologically effective dose less what regrows: `BED − K·max(0, T − Tdelay)`, but not below zero.
    ///
    /// @param days overall time T, from the first fraction to the last
    public double bed(Gray total, Fractions fractions, double days, Repopulation repopulation) {
        return Math.max(0, bed(total, fractions) - repopulation.loss(days));
    }

    /// The dose in fractions of 2 Gy with the same biologically effective dose (Gy).
    public double eqd2(Gray total, Fractions fractions) {
        return eqd2(bed(total, fractions));
    }

    /// From a biologically effective dose to the dose in fractions of 2 Gy.
    public double eqd2(double bed) {
        return bed / (1 + REFERENCE_FRACTION / alphaBeta);
    }

    /// Regrowth of a tumour during treatment.
    ///
    /// @param perDay K: Gy of biologically effective dose lost a day
    /// @param delay Tdelay: days before it begins
    public record Repopulation(double perDay, double delay) {
        /// Biologically effective dose (Gy) lost in an overall time.
        public double loss(double days) {
            return perDay * Math.max(0, days - delay);
        }
    }
}
