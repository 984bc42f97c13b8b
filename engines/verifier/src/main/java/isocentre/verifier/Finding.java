package isocentre.verifier;

/// Something that is wrong in a ledger.
///
/// @param where the entry, checkpoint or file, such as `entry 17`
/// @param words what is wrong, in a sentence for anybody
public record Finding(String where, String words) {
    /// Parts of both come from the disk: none may move the cursor of a terminal.
    public Finding {
        where = printable(where);
        words = printable(words);
    }

    static Finding entry(long number, String words) {
        return new Finding("entry " + number, words);
    }

    static Finding file(Object name, String words) {
        return new Finding(name.toString(), words);
    }

    private static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c));
        return safe.toString();
    }
}
