package isocentre.report.views;

/// The words beside a figure that say where it comes from; synthetic ones look unlike all others.
public record Badge(String words, boolean synthetic) {}
