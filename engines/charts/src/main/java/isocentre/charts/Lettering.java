package isocentre.charts;

import java.util.ArrayList;
import java.util.List;

/// How wide text is in Arial and the faces of its metrics (Helvetica, Liberation Sans), so that labels can be placed
/// without a browser. Unknown characters count as wide.
final class Lettering {
    static final String FAMILY = "Arial, Helvetica, Liberation Sans, sans-serif";

    /// Thousandths of the size, for the characters from space to tilde.
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final double BOLDER = 1.07;

    private Lettering() {}

    static double width(String text, double size) {
        return text.codePoints()
                        .map(c -> c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : c < 0x250 ? 600 : 1000)
                        .sum()
                * size
                / 1000;
    }

    static double boldWidth(String text, double size) {
        return width(text, size) * BOLDER;
    }

    /// The text broken between words into lines that fit; a word that is wider than a line is cut.
    static List<String> wrap(String text, double size, double room, boolean bold) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) * (bold ? BOLDER : 1) > room) {
                lines.add(line);
                longer = word;
            }
            line = longer.equals(word) ? fit(word, size, bold ? room / BOLDER : room) : longer;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /// The text, cut with an ellipsis where it would be too wide.
    static String fit(String text, double size, double room) {
        if (width(text, size) <= room) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        for (int length = letters.length - 1; length > 0; length--) {
            String cut = new String(letters, 0, length).stripTrailing() + "\u2026";
            if (width(cut, size) <= room) {
                return cut;
            }
        }
        return "\u2026";
    }
}
