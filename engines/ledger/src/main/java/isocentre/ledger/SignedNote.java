package isocentre.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A text with signature lines, as C2SP's signed-note specification has it.
///
/// @param text what is signed; its last character is a line feed
public record SignedNote(String text, List<Line> signatures) {
    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the text of a signed note ends with a line feed");
        }
    }

    /// One signature line.
    ///
    /// @param name of the key
    /// @param coded base64 of the key's id and the signature
    public record Line(String name, String coded) {
        static Line of(VerifierKey key, byte[] signature) {
            return new Line(key.name(), Base64.getEncoder().encodeToString(VerifierKey.joined(key.id(), signature)));
        }

        /// Whether the line says that it is of this key; only checking the signature shows it.
        public boolean isOf(VerifierKey key) {
            byte[] bytes = bytes();
            return name.equals(key.name())
                    && bytes.length > VerifierKey.ID_LENGTH
                    && Arrays.equals(key.id(), Arrays.copyOf(bytes, VerifierKey.ID_LENGTH));
        }

        byte[] signature() {
            byte[] bytes = bytes();
            return Arrays.copyOfRange(bytes, VerifierKey.ID_LENGTH, bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(coded);
        }

        @Override
        public String toString() {
            return DASH + name + " " + coded + "\n";
        }
    }

    /// Reads a note.
    ///
    /// @throws IllegalArgumentException if it is not one
    public static SignedNote of(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("a signed note is a text, a blank line and signature lines");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(blank + 2).split("\n")) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2) {
                throw new IllegalArgumentException("a signature line is '— name signature', and this is not: " + line);
            }
            lines.add(new Line(parts[0], parts[1]));
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    SignedNote with(Line signature) {
        List<Line> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /// Whether one of the lines is this key's own and right.
    public boolean signedBy(VerifierKey key) {
        return signatures.stream().anyMatch(line -> line.isOf(key) && verifies(key, line));
    }

    private boolean verifies(VerifierKey key, Line line) {
        return switch (key.kind()) {
            case LOG -> key.verifies(text.getBytes(StandardCharsets.UTF_8), line.signature());
            case WITNESS -> Cosignature.verifies(key, text, line.signature());
        };
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
