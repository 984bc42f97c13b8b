package isocentre.dataset.repairing;

/// A cell as it stands in a file, with or without its quotes.
final class Cell {
    private Cell() {}

    /// The content of a raw cell.
    static String content(String raw) {
        if (raw.isEmpty() || raw.charAt(0) != '"') {
            return raw;
        }
        int end = raw.length() > 1 && raw.charAt(raw.length() - 1) == '"' ? raw.length() - 1 : raw.length();
        return raw.substring(1, end).replace("\"\"", "\"");
    }

    /// The raw cell for new content, in the quoting style of the old one; quoted also where the content asks for it.
    static String raw(String content, String old, char delimiter) {
        boolean quotes = old.startsWith("\"")
                || content.indexOf(delimiter) >= 0
                || content.indexOf('"') >= 0
                || content.indexOf('\n') >= 0
                || content.indexOf('\r') >= 0;
        return quotes ? '"' + content.replace("\"", "\"\"") + '"' : content;
    }
}
