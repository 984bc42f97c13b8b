package isocentre.service.pages;

import gg.jte.html.HtmlTemplateOutput;

/// A page: a typed template with its view.
public record Page(int status, Body body) implements Answer {

    /// A template that waits for the frame.
    @FunctionalInterface
    public interface Body {
        void render(HtmlTemplateOutput out, Frame frame);
    }

    public static Page of(Body body) {
        return new Page(200, body);
    }

    /// A form sent back with its mistakes.
    public static Page refused(Body body) {
        return new Page(422, body);
    }
}
