package isocentre.plans.metrics;

import java.math.BigDecimal;

/// A dose or a volume that a metric names.
public sealed interface Amount {

    double value();

    /// As the grammar writes it: `20Gy`, `95%`, `0.03cc`.
    String words();

    /// A dose in Gy.
    record Dose(double value) implements Amount {
        @Override
        public String words() {
            return number(value) + "Gy";
        }
    }

    /// A volume in cm³.
    record Volume(double value) implements Amount {
        @Override
        public String words() {
            return number(value) + "cc";
        }
    }

    /// A part in a hundred: of the prescribed dose, or of the region's volume.
    record Percent(double value) implements Amount {
        @Override
        public String words() {
            return number(value) + "%";
        }
    }

    /// Without needless zeros.
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
