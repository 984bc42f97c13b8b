package isocentre.report.views;

/// A chart with its caption in plain English and its table twin. `svg` is trusted markup from the charts engine.
public record Picture(String id, String title, String svg, String caption, Table twin, Badge badge) implements Block {}
