package isocentre.plans.metrics;

import java.util.List;

/// What came of measuring.
public sealed interface Measurement {
    Metric metric();

    /// A figure and what is open about it.
    ///
    /// @param value under the slab model, the model of record
    /// @param low the least that is compatible with what is known: the model of the solid between its planes, and
    ///     the dose of any part outside the grid
    /// @param high the most
    /// @param notes what is to be known with it
    record Measured(Metric metric, double value, double low, double high, List<String> notes) implements Measurement {
        public Measured {
            notes = List.copyOf(notes);
        }
    }

    /// It cannot be had.
    ///
    /// @param reason in plain English
    record NotMeasured(Metric metric, String reason) implements Measurement {}
}
