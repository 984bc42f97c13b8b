package isocentre.report.views;

/// A figure to read first: what it is, its value and unit, of what and when, how sure, and from where.
public record Tile(String label, String value, String unit, String counts, String interval, Badge badge, String href) {}
