package isocentre.charts;

import java.util.ArrayList;
import java.util.List;

/// From values to pixels, in proportion, with marks at round values.
///
/// @param low value at pixel `from`
/// @param high value at pixel `to`
/// @param step distance between marks, in values
record Scale(double low, double high, double from, double to, double step) {

    /// A scale that holds both values, its ends at round marks, with about so many of them: no finer than the unit is
    /// written, and without room for what the unit cannot be.
    static Scale around(Unit unit, double low, double high, int marks, double from, double to) {
        double least = unit.shownWhole() ? unit.least() : Math.min(low, high);
        double most = unit.shownWhole() ? unit.most() : Math.max(low, high);
        if (most - least < 1e-9 * Math.max(1, Math.abs(most))) {
            most = least + Math.max(1e-3, Math.abs(least) * 0.1);
        }
        double step = Math.max(unit.finest(), step((most - least) / Math.max(1, marks)));
        return new Scale(Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step, from, to, step)
                .within(Math.min(least, unit.least()), Math.max(high, unit.most()));
    }

    /// The same scale with its ends kept inside what the unit can be, such as 0 to 1. Where every value is at one of
    /// those ends, a mark's distance is left on the other side of it.
    private Scale within(double least, double most) {
        double bottom = Math.max(low, least);
        double top = Math.min(high, most);
        if (bottom >= top) {
            bottom = Math.max(least, top - step);
            top = Math.min(most, bottom + step);
        }
        return new Scale(bottom, top, from, to, step);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    boolean holds(double value) {
        return value >= low - 1e-12 && value <= high + 1e-12;
    }

    double clamp(double value) {
        return Math.clamp(value, low, high);
    }

    List<Double> marks() {
        List<Double> marks = new ArrayList<>();
        for (long i = Math.round(Math.ceil(low / step - 1e-9)); i * step <= high + step * 1e-9; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double round : new double[] {1, 2, 2.5, 5}) {
            if (rough <= round * power * (1 + 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
