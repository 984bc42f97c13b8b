package isocentre.plans.metrics;

import isocentre.plans.radiobiology.EffectModels;
import java.util.Optional;

/// A figure of a plan, by definition.
public sealed interface Metric {

    /// The name in the grammar, such as `D95%[Gy]`; [#parse] reads it back.
    String words();

    /// What the figure is in.
    Unit unit();

    /// Units of figures.
    enum Unit {
        GRAY("Gy"),
        PERCENT("%"),
        CM3("cc"),
        GRAY_LITRE("GyL"),
        METERSET("MU"),
        RATIO("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }
    }

    /// `D95%[Gy]`: the largest dose that at least this much of the region gets.
    ///
    /// @param coldest `DC`: the volume counts from the cold end: the dose that all but this much gets at least
    record DoseToVolume(Amount volume, boolean coldest, Unit unit) implements Metric {
        @Override
        public String words() {
            return (coldest ? "DC" : "D") + volume.words() + bracket(unit);
        }
    }

    /// `V20Gy[%]`: how much of the region gets at least this dose.
    ///
    /// @param below `CV`: how much gets less
    record VolumeAtDose(Amount dose, boolean below, Unit unit) implements Metric {
        @Override
        public String words() {
            return (below ? "CV" : "V") + dose.words() + bracket(unit);
        }
    }

    /// `V10Gy-20Gy[cc]`: how much gets at least the first dose and less than the second.
    record VolumeBetween(Amount from, Amount to, Unit unit) implements Metric {
        @Override
        public String words() {
            return "V" + from.words() + "-" + to.words() + bracket(unit);
        }
    }

    /// `Mean[Gy]`, `Min[Gy]`, `Max[Gy]`.
    record Statistic(Kind kind, Unit unit) implements Metric {
        /// Which.
        public enum Kind {
            MIN("Min"),
            MAX("Max"),
            MEAN("Mean");

            private final String word;

            Kind(String word) {
                this.word = word;
            }
        }

        @Override
        public String words() {
            return kind.word + bracket(unit);
        }
    }

    /// `gEUD8[Gy]`: generalised equivalent uniform dose, the power mean of the dose with exponent `a`
    /// (Niemierko 1999).
    record EquivalentUniformDose(double a) implements Metric {
        @Override
        public Unit unit() {
            return Unit.GRAY;
        }

        @Override
        public String words() {
            return "gEUD" + new Amount.Percent(a).words().replace("%", "") + "[Gy]";
        }
    }

    /// A figure of the region with its dose that takes no amount.
    enum Plain implements Metric {
        /// `Volume[cc]`: the region's, within the dose grid and without.
        VOLUME("Volume", Unit.CM3),
        /// `IntegralDose[GyL]`: mean dose times volume.
        INTEGRAL_DOSE("IntegralDose", Unit.GRAY_LITRE),
        /// `HI`: homogeneity index, (D2% − D98%) / D50% (ICRU 83): 0 is best.
        HOMOGENEITY("HI", Unit.RATIO),
        /// `IHI`: inhomogeneity, (maximum − minimum) / mean.
        INHOMOGENEITY("IHI", Unit.RATIO),
        /// `GlobalMax[Gy]`: largest dose anywhere in the grid.
        GLOBAL_MAX("GlobalMax", Unit.GRAY),
        /// `Meterset[MU]`: monitor units of all beams of all fraction groups, for one fraction each.
        METERSET("Meterset", Unit.METERSET),
        /// `MCS`: modulation complexity score of the plan: 1 is a plain open field. See
        /// [isocentre.plans.planning.Complexity].
        COMPLEXITY("MCS", Unit.RATIO);

        private final String word;
        private final Unit unit;

        Plain(String word, Unit unit) {
            this.word = word;
            this.unit = unit;
        }

        @Override
        public Unit unit() {
            return unit;
        }

        @Override
        public String words() {
            return word + bracket(unit);
        }
    }

    /// How the volume that gets a dose, anywhere in the patient, fits the region.
    record Isodose(Kind kind, Amount dose) implements Metric {
        /// With R the region's volume, I that of the isodose anywhere in the grid, B that of both.
        public enum Kind {
            /// `IrradiatedVolume50Gy[cc]`: I.
            IRRADIATED("IrradiatedVolume", Unit.CM3),
            /// `Regret50Gy[cc]`: I − B, what gets the dose outside the region.
            REGRET("Regret", Unit.CM3),
            /// `CN50Gy`: B² / (R · I): conformation number (van 't Riet 1997), the same as Paddick's index
            /// (2000).
            CONFORMATION("CN", Unit.RATIO),
            /// `CI50Gy`: I / R: conformity index of RTOG (Shaw 1993).
            CONFORMITY("CI", Unit.RATIO),
            /// `GI50Gy`: volume of half the dose over I: gradient index (Paddick 2006).
            GRADIENT("GI", Unit.RATIO),
            /// `MGI50Gy`: volume of half the dose over B: gradient index modified for isodoses that miss the
            /// target.
            MODIFIED_GRADIENT("MGI", Unit.RATIO);

            private final String word;
            private final Unit unit;

            Kind(String word, Unit unit) {
                this.word = word;
                this.unit = unit;
            }
        }

        @Override
        public Unit unit() {
            return kind.unit;
        }

        @Override
        public String words() {
            return kind.word + dose.words() + bracket(unit());
        }
    }

    /// `EQD2ab3D2%[Gy]`, `BEDab10Mean[Gy]`: a dose figure with each dose turned into that of 2 Gy fractions,
    /// or into the biologically effective one, by the plan's number of fractions.
    ///
    /// @param of a dose to a volume or a statistic, in Gy
    record Biological(boolean effective, double alphaBeta, Metric of) implements Metric {
        @Override
        public Unit unit() {
            return Unit.GRAY;
        }

        @Override
        public String words() {
            return (effective ? "BEDab" : "EQD2ab") + Amount.number(alphaBeta) + of.words();
        }
    }

    /// `NTCP-Rectum-QUANTEC2010[%]`: the chance of an effect by a published model, by its id in
    /// `standards/effects/models.csv`; `TCP-…` for control.
    record Effect(EffectModels.Published published) implements Metric {
        @Override
        public Unit unit() {
            return Unit.PERCENT;
        }

        @Override
        public String words() {
            return (published.harm() ? "NTCP-" : "TCP-") + published.id() + bracket(unit());
        }
    }

    /// Reads the name of a metric. Empty if the grammar does not know it.
    static Optional<Metric> parse(String words) {
        return Grammar.parse(words);
    }

    private static String bracket(Unit unit) {
        return unit == Unit.RATIO ? "" : "[" + unit.symbol() + "]";
    }
}
