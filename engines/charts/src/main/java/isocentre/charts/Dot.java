package isocentre.charts;

/// One row of a dot plot.
public record Dot(Place place, Value value) {}
