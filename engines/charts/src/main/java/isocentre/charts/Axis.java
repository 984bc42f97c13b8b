package isocentre.charts;

/// What the measured axis of a chart means.
///
/// @param label in words: `Treated within 31 days`
public record Axis(String label, Unit unit) {}
