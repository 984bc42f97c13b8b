package isocentre.report.views;

/// A link; the address is relative to the page that holds it.
public record Link(String text, String href) {}
