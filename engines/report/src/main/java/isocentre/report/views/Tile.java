package isocentre.report.views;

/// A figure to read first: what it is, its value, of what and when, how sure, and from where.
public record Tile(String label, String value, String counts, String interval, Badge badge, String href) {}
