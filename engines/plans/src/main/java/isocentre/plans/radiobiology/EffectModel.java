package isocentre.plans.radiobiology;

import isocentre.plans.dvh.Dvh;
import isocentre.radiotherapy.Fractions;
import java.util.function.DoubleUnaryOperator;

/// A named model of the chance that a dose controls a tumour or harms an organ. Its parameters are data
/// ([EffectModels]); state model, parameters and their source with every figure.
public sealed interface EffectModel {

    /// The chance, 0 to 1, for the part of a region whose dose is known.
    double probability(Exposure exposure);

    /// The mean over a region of a function of its doses: all that a model needs to know.
    @FunctionalInterface
    interface Exposure {
        double meanOf(DoubleUnaryOperator effect);

        /// Doses as they are in a histogram.
        static Exposure of(Dvh dvh) {
            return dvh::meanOf;
        }

        /// Each dose turned into that of 2 Gy fractions.
        static Exposure of(Dvh dvh, LinearQuadratic tissue, Fractions fractions) {
            return effect -> dvh.meanOf(dose -> effect.applyAsDouble(tissue.eqd2(tissue.bed(dose, fractions))));
        }

        /// The generalised equivalent uniform dose, Gy.
        default double uniformDose(double a) {
            return Math.pow(meanOf(dose -> Math.pow(Math.max(0, dose), a)), 1 / a);
        }
    }

    /// Lyman, Kutcher and Burman: a normal distribution over the effective dose.
    ///
    /// @param td50 dose (Gy, as the doses of the histogram) that harms half of all if all of the organ gets it
    /// @param m slope
    /// @param n volume effect, above zero: 1 for the mean dose, near zero for the maximum
    record LymanKutcherBurman(double td50, double m, double n) implements EffectModel {
        @Override
        public double probability(Exposure exposure) {
            return Normal.below((exposure.uniformDose(1 / n) - td50) / (m * td50));
        }
    }

    /// Niemierko: a logistic curve over the generalised equivalent uniform dose, for tumours and organs.
    ///
    /// @param d50 uniform dose (Gy) of even chance
    /// @param gamma50 normalised slope there
    /// @param a exponent: above zero for organs, below zero for tumours
    record Niemierko(double d50, double gamma50, double a) implements EffectModel {
        @Override
        public double probability(Exposure exposure) {
            double dose = exposure.uniformDose(a);
            return dose <= 0 ? 0 : 1 / (1 + Math.pow(d50 / dose, 4 * gamma50));
        }
    }

    /// Relative seriality (Källman 1992) of an organ whose parts respond by Poisson statistics.
    ///
    /// @param d50 uniform dose (Gy) of even chance
    /// @param gamma the greatest normalised slope
    /// @param s above zero: near zero parallel, 1 serial
    record RelativeSeriality(double d50, double gamma, double s) implements EffectModel {
        @Override
        public double probability(Exposure exposure) {
            double spared = Math.exp(exposure.meanOf(dose ->
                    Math.log1p(-Math.min(1 - 1e-15, Math.pow(poisson(dose, d50, gamma), s)))));
            return Math.pow(Math.max(0, 1 - spared), 1 / s);
        }
    }

    /// Control of a tumour whose parts must all be controlled, by Poisson statistics (Källman 1992).
    ///
    /// @param d50 uniform dose (Gy) of even chance
    /// @param gamma the greatest normalised slope
    record Poisson(double d50, double gamma) implements EffectModel {
        @Override
        public double probability(Exposure exposure) {
            return Math.exp(exposure.meanOf(dose -> -Math.log(2) * Math.exp(Math.E * gamma * (1 - dose / d50))));
        }
    }

    /// `2^(−exp(e·γ·(1 − D/D50)))`.
    private static double poisson(double dose, double d50, double gamma) {
        return Math.pow(2, -Math.exp(Math.E * gamma * (1 - dose / d50)));
    }
}
