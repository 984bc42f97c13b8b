package isocentre.plans.comparing;

import java.util.OptionalDouble;

/// A figure of a comparison, or why it cannot be had.
///
/// @param name as the reference page lists it: `Dice`, `HD95[mm]`
/// @param value empty where there is none
/// @param reason why there is no value; empty where there is one
public record Figure(String name, OptionalDouble value, String reason) {
    static Figure of(String name, double value) {
        return new Figure(name, OptionalDouble.of(value), "");
    }

    static Figure none(String name, String reason) {
        return new Figure(name, OptionalDouble.empty(), reason);
    }
}
