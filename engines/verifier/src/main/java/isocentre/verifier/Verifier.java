package isocentre.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Verifies a ledger by its specification, `docs/reference/ledger.md`: entries against hashes, checkpoints and
/// signatures, and all of it against what the user kept. Nothing is written. Memory does not grow with the
/// ledger.
public final class Verifier {
    private static final long LARGEST_NOTE = 1 << 20;

    private final Path ledger;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Verifier(Path ledger) {
        this.ledger = ledger;
    }

    /// @param kept files of checkpoints that the user kept from earlier
    /// @param ownKeys the user's own copy of the file `keys`
    /// @throws IOException if a file cannot be read
    public static Report verify(Path ledger, List<Path> kept, Optional<Path> ownKeys) throws IOException {
        return new Verifier(ledger).report(kept, ownKeys);
    }

    private Report report(List<Path> kept, Optional<Path> ownKeys) throws IOException {
        LedgerFolder folder = LedgerFolder.of(ledger, findings::add);
        KeyFile keys = keys(ownKeys);
        if (keys == null) {
            return new Report("", 0, 0, 0, List.of(), findings, notes);
        }
        TreeMap<Long, List<Claim>> claims = new TreeMap<>();
        for (Path file : folder.checkpoints()) {
            claim(file, keys, false, claims);
        }
        for (Path file : kept) {
            claim(file, keys, true, claims);
        }
        compareKept(claims);
        Entries entries = Entries.read(folder, new TreeSet<>(claims.keySet()), findings::add);
        long covered = 0;
        List<String> witnesses = List.of();
        for (Claim claim : claims.values().stream().flatMap(List::stream).toList()) {
            if (holds(claim, entries, covered, folder)) {
                covered = claim.note().size();
                witnesses = claim.note().witnesses();
            }
        }
        long last = claims.isEmpty() ? 0 : claims.lastKey();
        entries.tellHashes(last, covered >= last, findings::add, notes::add);
        tellTail(entries, last);
        int checkpoints = claims.values().stream().mapToInt(List::size).sum();
        return new Report(keys.log().name(), entries.size(), covered, checkpoints, witnesses, findings, notes);
    }

    private @Nullable KeyFile keys(Optional<Path> ownKeys) throws IOException {
        KeyFile listed = keyFile(ledger.resolve("keys"));
        if (ownKeys.isEmpty() || listed == null) {
            notes.add(
                    "The keys are those that lie with the ledger. Give your own copy with --keys: whoever replaced the"
                            + " whole ledger replaced them too.");
            return listed;
        }
        KeyFile own = keyFile(ownKeys.get());
        if (own == null) {
            return null;
        }
        if (!own.log().text().equals(listed.log().text())) {
            findings.add(Finding.file(
                    "keys",
                    "The ledger's key is not the one in your copy: this is another ledger, or it was replaced."));
        }
        own.witnesses().stream()
                .filter(witness -> !listed.lists(witness))
                .forEach(witness -> findings.add(Finding.file(
                        "keys", "The witness " + witness.name() + " is in your copy, and no longer in the ledger's.")));
        listed.witnesses().stream()
                .filter(witness -> !own.lists(witness))
                .forEach(witness -> notes.add("The witness " + witness.name() + " is not in your copy of the keys."));
        return new KeyFile(own.log(), listed.witnesses());
    }

    private @Nullable KeyFile keyFile(Path file) throws IOException {
        try {
            return KeyFile.of(text(file));
        } catch (Unreadable e) {
            findings.add(Finding.file(file.getFileName(), "It " + e.words() + "."));
            return null;
        }
    }

    /// What a checkpoint says, and whose it is.
    private record Claim(CheckpointNote note, String name, boolean kept) {}

    private void claim(Path file, KeyFile keys, boolean kept, TreeMap<Long, List<Claim>> claims) throws IOException {
        String name = kept ? "the checkpoint you kept, " + file.getFileName() : "checkpoints/" + file.getFileName();
        try {
            CheckpointNote note = CheckpointNote.of(text(file), keys);
            if (!kept && !file.getFileName().toString().equals(String.format(Locale.ROOT, "%012d.note", note.size()))) {
                throw new Unreadable("is named for another number of entries than it covers, " + note.size());
            }
            claims.computeIfAbsent(note.size(), size -> new ArrayList<>()).add(new Claim(note, name, kept));
        } catch (Unreadable e) {
            findings.add(Finding.file(name, "It " + e.words() + "."));
        }
    }

    /// Who removes a checkpoint, or a witness's signature from it, takes away what would show a fork.
    private void compareKept(TreeMap<Long, List<Claim>> claims) {
        for (List<Claim> ofSize : claims.values()) {
            List<Claim> own = ofSize.stream().filter(claim -> !claim.kept()).toList();
            for (Claim kept : ofSize.stream().filter(Claim::kept).toList()) {
                if (own.isEmpty()) {
                    findings.add(Finding.file(kept.name(), "The ledger no longer holds this checkpoint."));
                }
                kept.note().witnesses().stream()
                        .filter(witness -> own.stream()
                                .noneMatch(claim -> claim.note().witnesses().contains(witness)))
                        .forEach(witness -> findings.add(Finding.file(
                                kept.name(), "The ledger no longer has the signature of " + witness + " under it.")));
            }
        }
    }

    private static String text(Path file) throws IOException, Unreadable {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("is missing");
        }
        if (Files.size(file) > LARGEST_NOTE) {
            throw new Unreadable("is larger than any such file should be");
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw new Unreadable("is not text in UTF-8");
        }
        return text;
    }

    private boolean holds(Claim claim, Entries entries, long before, LedgerFolder folder) throws IOException {
        long size = claim.note().size();
        if (size > entries.size()) {
            findings.add(Finding.file(
                    claim.name(),
                    "It covers " + size + " entries, and " + entries.size() + " are there: from entry " + entries.size()
                            + " on they were cut off" + (claim.kept() ? ", and the ledger rolled back" : "") + "."));
            return false;
        }
        Optional<byte[]> root = entries.rootAt(size);
        if (root.isPresent() && Arrays.equals(root.get(), claim.note().root())) {
            return true;
        }
        findings.add(Finding.file(claim.name(), why(claim, entries, before, folder)));
        return false;
    }

    private static String why(Claim claim, Entries entries, long before, LedgerFolder folder) throws IOException {
        long size = claim.note().size();
        if (Arrays.equals(StoredHashes.root(folder, size), claim.note().root())) {
            return entries.firstUnlike(size)
                    .map(entry ->
                            "The stored hashes lead to what was signed, and the entries do not: the first entry that"
                                    + " was altered is " + entry + ".")
                    .orElse("The stored hashes lead to what was signed, and the entries do not: some were altered.");
        }
        String span = size == 0
                ? ""
                : " Among entries " + Math.min(before, size - 1) + " to " + (size - 1) + " at least"
                        + " one was altered, added, removed or moved.";
        return claim.kept()
                ? "The first " + size + " entries are no longer those that it covers: history was rewritten." + span
                : "The first " + size + " entries are not those that were signed." + span;
    }

    private void tellTail(Entries entries, long last) {
        if (last == 0 && entries.size() > 0) {
            findings.add(Finding.file(
                    "checkpoints",
                    "There is no good checkpoint: nothing shows that these entries are what" + " they were."));
        } else if (entries.size() > last) {
            notes.add((entries.size() - last) + " entries, from entry " + last
                    + " on, are newer than the last checkpoint:" + " no signature covers them yet.");
        }
        if (entries.rest() > 0) {
            notes.add(entries.rest()
                    + " bytes after the last entry are not a whole entry: one is being written, or a crash"
                    + " interrupted it. The service cuts it off when it opens the ledger.");
        }
    }
}
