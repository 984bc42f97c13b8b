package isocentre.service.pages;

/// A link of the navigation or a trail.
public record Link(String text, String href) {}
