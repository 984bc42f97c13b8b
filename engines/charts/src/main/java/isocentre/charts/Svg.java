package isocentre.charts;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes SVG: presentation attributes only, everything escaped, numbers the same on every machine.
final class Svg {
    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element; attributes are name and value in turn.
    Svg open(String name, Object... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// An element without content.
    Svg leaf(String name, Object... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    /// An element that holds only words.
    Svg words(String name, String words, Object... attributes) {
        open(name, attributes);
        out.append(escape(words));
        return close();
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width, Object... more) {
        return leaf(
                "line", join(more, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke, "stroke-width", width));
    }

    Svg rect(double x, double y, double width, double height, String fill, Object... more) {
        return leaf(
                "rect",
                join(more, "x", x, "y", y, "width", Math.max(0, width), "height", Math.max(0, height), "fill", fill));
    }

    Svg path(String d, Object... attributes) {
        return leaf("path", join(attributes, "d", d));
    }

    /// Text whose baseline begins at the point.
    Svg text(double x, double y, String words, Object... more) {
        return words("text", words, join(more, "x", x, "y", y));
    }

    /// What another of these has written.
    Svg raw(String written) {
        out.append(written);
        return this;
    }

    /// The finished text, when all is closed.
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return out.toString();
    }

    /// At most two decimals, no trailing zeros, no negative zero.
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A chart cannot be drawn at " + value);
        }
        long hundredths = Math.round(value * 100);
        long part = Math.abs(hundredths % 100);
        String whole = (hundredths < 0 && hundredths > -100 ? "-" : "") + hundredths / 100;
        if (part == 0) {
            return whole;
        }
        return whole + (part < 10 ? ".0" : ".") + (part % 10 == 0 ? part / 10 : part);
    }

    /// Text for XML; what XML cannot hold becomes a replacement character.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c >= 0x20 && c != 0x7F && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                || c == '\n'
                || c == '\t';
    }

    private StringBuilder tag(String name, Object[] attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Number number ? number(number.doubleValue()) : escape(value.toString());
            out.append(' ').append(attributes[i]).append("=\"").append(text).append('"');
        }
        return out;
    }

    static Object[] join(Object[] more, Object... first) {
        Object[] all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }
}
