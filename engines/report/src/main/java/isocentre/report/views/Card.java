package isocentre.report.views;

/// A way into another page.
public record Card(String title, String href, String kicker, String text, String value) {}
