package isocentre.dataset.reading;

import isocentre.dataset.blocks.Index;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// The first record of a file: its delimiter, line end and names.
///
/// @param end the position of the first data record
record HeaderLine(char delimiter, String lineEnd, int end, String text, List<String> names) {
    private static final int LONGEST = 1 << 17;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    static HeaderLine of(byte[] head, Charset charset) throws Unreadable {
        int start = 0;
        while (start < head.length && (head[start] == '\n' || head[start] == '\r')) {
            start++;
        }
        if (start == head.length) {
            throw new Unreadable(0, "the file is empty", "Export it again.");
        }
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        int p = start;
        for (; p < head.length; p++) {
            byte b = head[p];
            if (b == 0) {
                throw new Unreadable(
                        0,
                        "the file is not text: it holds NUL bytes",
                        "Send the CSV export itself, not a spreadsheet or a database file.");
            }
            if (b == '"') {
                quoted = !quoted;
            } else if (!quoted && (b == '\n' || b == '\r')) {
                break;
            } else if (!quoted) {
                for (int i = 0; i < DELIMITERS.length; i++) {
                    counts[i] += b == DELIMITERS[i] ? 1 : 0;
                }
            }
        }
        if (p == head.length && head.length >= LONGEST) {
            throw new Unreadable(
                    0,
                    "the first line is longer than " + LONGEST + " bytes",
                    "It must hold the column names and nothing else: send the CSV export, with its header.");
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        boolean pair = p + 1 < head.length && head[p] == '\r' && head[p + 1] == '\n';
        String lineEnd = p == head.length ? "\n" : pair ? "\r\n" : head[p] == '\r' ? "\r" : "\n";
        String text = new String(head, 0, p, charset);
        int end = Math.min(head.length, p + (pair ? 2 : 1));
        return new HeaderLine(DELIMITERS[most], lineEnd, end, text, names(text, DELIMITERS[most]));
    }

    private static List<String> names(String text, char delimiter) throws Unreadable {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        if (names.size() > Index.MAX_CELLS) {
            throw new Unreadable(
                    0,
                    "the header has more than " + Index.MAX_CELLS + " columns",
                    "This is no table of the data set: export the file again.");
        }
        return names;
    }
}
