package isocentre.report.views;

/// A paragraph, with a link after it where `more` has text.
public record Words(String text, Link more) implements Block {
    private static final Link NONE = new Link("", "");

    public Words(String text) {
        this(text, NONE);
    }
}
