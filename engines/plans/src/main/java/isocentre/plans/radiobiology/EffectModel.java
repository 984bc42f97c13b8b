package isocentre.plans.radiobiology;

import isocentre.plans.dvh.Dvh;
import isocentre.radiotherapy.Fractions;

/// A named model of the chance that a dose controls a tumour or harms an organ. Its parameters are data: this
/// program ships none, because none holds everywhere. State model, parameters and their source with every figure.
public sealed interface EffectModel {

    /// The chance, 0 to 1, for the part of a region whose dose is known.
    double probability(Dvh dvh);

    /// Lyman, Kutcher and Burman: a normal distribution over the effective dose.
    ///
    /// @param td50 dose (Gy, as the doses of the histogram) that harms half of all if all of the organ gets it
    /// @param m slope
    /// @param n volume effect, above zero: 1 for the mean dose, near zero for the maximum
    record LymanKutcherBurman(double td50, double m, double n) implements EffectModel {
        @Override
        public double probability(Dvh dvh) {
            double t = (uniformDose(dvh, 1 / n) - td50) / (m * td50);
            return Normal.below(t);
        }
    }

    /// Niemierko: a logistic curve over the generalised equivalent uniform dose, for tumours and organs.
    ///
    /// @param d50 uniform dose (Gy) of even chance
    /// @param gamma50 normalised slope there
    /// @param a exponent: above zero for organs, below zero for tumours
    record Niemierko(double d50, double gamma50, double a) implements EffectModel {
        @Override
        public double probability(Dvh dvh) {
            double dose = uniformDose(dvh, a);
            return dose <= 0 ? 0 : 1 / (1 + Math.pow(d50 / dose, 4 * gamma50));
        }
    }

    /// The generalised equivalent uniform dose, Gy.
    static double uniformDose(Dvh dvh, double a) {
        return Math.pow(dvh.meanOf(dose -> Math.pow(Math.max(0, dose), a)), 1 / a);
    }

    /// The same with each dose first turned into that of 2 Gy fractions.
    static double uniformDose(Dvh dvh, double a, LinearQuadratic tissue, Fractions fractions) {
        return Math.pow(
                dvh.meanOf(dose -> Math.pow(
                        Math.max(0, tissue.eqd2(dose * (1 + dose / fractions.count() / tissue.alphaBeta()))), a)),
                1 / a);
    }
}
