package isocentre.verifier;

/// Something that is wrong in a ledger.
///
/// @param where the entry, checkpoint or file, such as `entry 17`
/// @param words what is wrong, in a sentence for anybody
public record Finding(String where, String words) {
    static Finding entry(long number, String words) {
        return new Finding("entry " + number, words);
    }

    static Finding file(Object name, String words) {
        return new Finding(printable(name.toString()), words);
    }

    /// Names come from the disk: none may move the cursor of a terminal.
    static String printable(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .forEach(c -> safe.appendCodePoint(Character.isISOControl(c) || !Character.isDefined(c) ? '?' : c));
        return safe.toString();
    }
}
