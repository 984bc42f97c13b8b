package isocentre.statistics;

/// What a funnel plot shows of each place, as numerator over denominator.
public enum Measure {
    /// Events over people, a share from 0 to 1.
    PROPORTION,
    /// Observed over expected events: 1 is as expected.
    RATIO,
    /// Events over population (or time, or machines), in events per one unit of it.
    RATE
}
