package isocentre.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Verifies that one entry is in a ledger, by a proof that was taken away from it and a copy of the ledger's keys: the
/// ledger itself is not needed. The form is that of `docs/reference/ledger.md`.
public final class EntryProof {
    private static final long LARGEST = 1 << 20;

    private EntryProof() {}

    /// What a proof shows.
    public sealed interface Verdict {
        /// The entry stands in the ledger.
        ///
        /// @param entry its line
        /// @param covered how many entries the checkpoint covers
        /// @param witnesses who signed the checkpoint besides the ledger
        record Holds(String origin, String entry, long covered, List<String> witnesses) implements Verdict {
            public Holds {
                witnesses = List.copyOf(witnesses);
            }
        }

        /// It does not show that.
        ///
        /// @param words what is wrong, in a sentence
        record Fails(String words) implements Verdict {}
    }

    /// @throws IOException if a file cannot be read
    public static Verdict verify(Path proof, Path keys) throws IOException {
        try {
            return held(text(proof), KeyFile.of(text(keys)));
        } catch (Unreadable e) {
            return new Verdict.Fails("It " + e.words() + ".");
        }
    }

    private static Verdict held(String proof, KeyFile keys) throws Unreadable {
        int blank = proof.indexOf("\n\n");
        if (blank < 0) {
            throw new Unreadable("is not a proof: an entry, hashes, a blank line and a checkpoint");
        }
        String[] lines = proof.substring(0, blank).split("\n", -1);
        byte[] entry = lines[0].getBytes(StandardCharsets.UTF_8);
        long number = EntryForm.number(entry, 0, entry.length);
        List<byte[]> path = new ArrayList<>();
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            byte[] hash = Digests.base64(line);
            if (hash.length != Digests.LENGTH) {
                throw new Unreadable("has a hash that is not one of SHA-256");
            }
            path.add(hash);
        }
        CheckpointNote note = CheckpointNote.of(proof.substring(blank + 2), keys);
        if (number >= note.size()) {
            throw new Unreadable(
                    "has a checkpoint of " + note.size() + " entries, which does not cover entry " + number);
        }
        byte[] leaf = new Frontier().leaf(entry, 0, entry.length);
        if (!Arrays.equals(root(number, note.size(), leaf, path), note.root())) {
            return new Verdict.Fails(
                    "The entry does not lead to what was signed: it, or the proof, is not the ledger's.");
        }
        return new Verdict.Holds(keys.log().name(), lines[0], note.size(), note.witnesses());
    }

    /// The root over `size` entries, from one of them and the hashes beside its way up (RFC 9162, 2.1.3): the last hash
    /// is of the other half of the whole.
    private static byte[] root(long number, long size, byte[] leaf, List<byte[]> path) throws Unreadable {
        if (size == 1 || path.isEmpty()) {
            if (size != 1 || !path.isEmpty()) {
                throw new Unreadable("has too few or too many hashes for its checkpoint");
            }
            return leaf;
        }
        long half = Long.highestOneBit(size - 1);
        byte[] other = path.getLast();
        List<byte[]> rest = path.subList(0, path.size() - 1);
        return number < half
                ? node(root(number, half, leaf, rest), other)
                : node(other, root(number - half, size - half, leaf, rest));
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha256 = Digests.sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static String text(Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("is larger than any such file should be");
        }
        return Files.readString(file);
    }
}
