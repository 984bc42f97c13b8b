package isocentre.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A signed checkpoint whose signatures were found right.
///
/// @param size how many entries it covers
/// @param witnesses who signed it besides the ledger
record CheckpointNote(long size, byte[] root, List<String> witnesses) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,11}");
    private static final String DASH = "— ";
    private static final int ID = 4;

    /// Reads a checkpoint and checks who signed it.
    ///
    /// @throws Unreadable if it is not written as specified, or any signature in it is not right
    static CheckpointNote of(String note, KeyFile keys) throws Unreadable {
        String[] lines = note.split("\n", -1);
        if (lines.length < 6 || !lines[3].isEmpty() || !lines[lines.length - 1].isEmpty()) {
            throw new Unreadable("is not three lines, a blank line and signature lines");
        }
        if (!lines[0].equals(keys.log().name())) {
            throw new Unreadable("is a checkpoint of another ledger, " + lines[0]);
        }
        byte[] root = Digests.base64(lines[2]);
        if (!SIZE.matcher(lines[1]).matches() || root.length != Digests.LENGTH) {
            throw new Unreadable("does not say a number of entries and a root");
        }
        String text = lines[0] + "\n" + lines[1] + "\n" + lines[2] + "\n";
        checkLog(lines[4], text, keys.log());
        List<String> witnesses = new ArrayList<>();
        for (String line : List.of(lines).subList(5, lines.length - 1)) {
            witnesses.add(witness(line, text, keys));
        }
        return new CheckpointNote(Long.parseLong(lines[1]), root, List.copyOf(witnesses));
    }

    private static void checkLog(String line, String text, PublicKeyLine log) throws Unreadable {
        byte[] signature = signature(line, log);
        if (signature.length == 0 || !log.signed(text, signature)) {
            throw new Unreadable("is not signed by the ledger's key, or was altered after it was signed");
        }
    }

    private static String witness(String line, String text, KeyFile keys) throws Unreadable {
        for (PublicKeyLine witness : keys.witnesses()) {
            byte[] stamped = signature(line, witness);
            if (stamped.length > Long.BYTES) {
                long seconds = ByteBuffer.wrap(stamped).getLong();
                byte[] signature = Arrays.copyOfRange(stamped, Long.BYTES, stamped.length);
                if (seconds > 0 && witness.signed("cosignature/v1\ntime " + seconds + "\n" + text, signature)) {
                    return witness.name();
                }
            }
        }
        throw new Unreadable("has a signature line that is not a right one of any witness in the file of keys: "
                + (line.length() > 80 ? line.substring(0, 80) + "…" : line));
    }

    /// What follows the key's id in a signature line; nothing where the line is not of this key.
    private static byte[] signature(String line, PublicKeyLine key) throws Unreadable {
        String start = DASH + key.name() + " ";
        if (!line.startsWith(start)) {
            return new byte[0];
        }
        byte[] coded = Digests.base64(line.substring(start.length()));
        return coded.length > ID && Arrays.equals(Arrays.copyOf(coded, ID), key.id())
                ? Arrays.copyOfRange(coded, ID, coded.length)
                : new byte[0];
    }
}
