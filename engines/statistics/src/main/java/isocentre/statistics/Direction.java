package isocentre.statistics;

/// Which way of an indicator is better for patients.
public enum Direction {
    UP,
    DOWN,
    /// Neither way is better in itself.
    NEITHER
}
