package isocentre.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// What a log says of itself: its name, how many entries it has, and the root over them. Signed, it is C2SP's
/// tlog-checkpoint.
///
/// @param origin the log's name, which is also that of its key
public record Checkpoint(String origin, long size, Hash root) {
    /// Reads the text of a checkpoint.
    ///
    /// @throws IllegalArgumentException if it is not one
    public static Checkpoint of(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a checkpoint is three lines: origin, number of entries, root");
        }
        Checkpoint read = new Checkpoint(
                lines[0], Long.parseLong(lines[1]), Hash.of(Base64.getDecoder().decode(lines[2])));
        if (!read.text().equals(text)) {
            throw new IllegalArgumentException("the checkpoint is not written as it should be");
        }
        return read;
    }

    /// Three lines: origin, number of entries, root in base64.
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }

    SignedNote signedWith(SigningKey key) {
        byte[] signature = key.sign(text().getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text(), List.of(SignedNote.Line.of(key.verifier(), signature)));
    }
}
