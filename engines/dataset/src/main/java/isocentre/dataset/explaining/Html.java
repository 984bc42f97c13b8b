package isocentre.dataset.explaining;

import java.io.IOException;

/// Writes HTML in which whatever comes from a file is text and never markup.
public final class Html {
    private final Appendable out;

    public Html(Appendable out) {
        this.out = out;
    }

    /// Markup of our own.
    public Html mark(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /// Text of anybody's.
    public Html text(String text) throws IOException {
        String clean = Words.clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /// An element that holds nothing but text.
    public Html element(String name, String text) throws IOException {
        return mark("<" + name + ">").text(text).mark("</" + name + ">");
    }

    /// A term and what is said of it; nothing where nothing is said.
    Html term(String term, String words) throws IOException {
        return words.isEmpty() ? this : element("dt", term).element("dd", words).mark("\n");
    }
}
