package isocentre.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Alters a ledger on the disk as an attacker would, each time in another way, and puts it back.
final class Tampering {
    enum Kind {
        FLIP,
        DELETE,
        REORDER,
        TRUNCATE,
        ROLL_BACK,
        FORK
    }

    private final Path ledger;
    private final Random random;
    private final List<Path> files;
    private final Path entries;

    /// @param entries the file of entries in which lines are moved
    Tampering(Path ledger, Path entries, Random random) throws IOException {
        this.ledger = ledger;
        this.entries = entries;
        this.random = random;
        try (Stream<Path> all = Files.walk(ledger)) {
            files = all.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().equals("lock"))
                    .sorted()
                    .toList();
        }
    }

    /// A file before it was altered.
    record Undo(Path file, byte[] before, String what) {
        void undo() throws IOException {
            Files.write(file, before);
        }
    }

    /// Flips one bit anywhere in the ledger.
    Undo flip() throws IOException {
        Path file = any(files);
        byte[] before = Files.readAllBytes(file);
        byte[] after = before.clone();
        int at = random.nextInt(after.length);
        after[at] ^= (byte) (1 << random.nextInt(8));
        return altered(file, before, after, "bit in byte " + at);
    }

    /// Takes out an entry, a run of bytes, or a whole file.
    Undo delete() throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                List<byte[]> lines = lines();
                int line = random.nextInt(lines.size());
                byte[] before = Files.readAllBytes(entries);
                lines.remove(line);
                return altered(entries, before, joined(lines), "entry " + line);
            }
            case 1 -> {
                Path file = any(whatOthersDependOn());
                byte[] before = Files.readAllBytes(file);
                Files.delete(file);
                return new Undo(file, before, "deleted " + file);
            }
            default -> {
                Path file = any(whatOthersDependOn());
                byte[] before = Files.readAllBytes(file);
                int from = random.nextInt(before.length);
                int to = from + 1 + random.nextInt(before.length - from);
                byte[] after = Arrays.copyOf(before, before.length - (to - from));
                System.arraycopy(before, to, after, from, before.length - to);
                return altered(file, before, after, "bytes " + from + " to " + to);
            }
        }
    }

    /// Changes the places of two entries, two hashes or two checkpoints.
    Undo reorder() throws IOException {
        if (random.nextInt(3) == 0) {
            Path file = any(files.stream()
                    .filter(path -> path.toString().endsWith(".sha256"))
                    .toList());
            byte[] before = Files.readAllBytes(file);
            byte[] after = before.clone();
            int count = before.length / 32;
            int one = random.nextInt(count);
            int other = (one + 1 + random.nextInt(count - 1)) % count;
            System.arraycopy(before, one * 32, after, other * 32, 32);
            System.arraycopy(before, other * 32, after, one * 32, 32);
            return altered(file, before, after, "hashes " + one + " and " + other);
        }
        List<byte[]> lines = lines();
        int one = random.nextInt(lines.size());
        int other = (one + 1 + random.nextInt(lines.size() - 1)) % lines.size();
        byte[] before = Files.readAllBytes(entries);
        if (random.nextBoolean()) {
            byte[] first = lines.get(one);
            lines.set(one, lines.get(other));
            lines.set(other, first);
        } else {
            lines.add(other, lines.remove(one));
        }
        return altered(entries, before, joined(lines), "entries " + one + " and " + other);
    }

    /// Cuts a file off anywhere.
    Undo truncate() throws IOException {
        Path file = any(whatOthersDependOn());
        byte[] before = Files.readAllBytes(file);
        return altered(file, before, Arrays.copyOf(before, random.nextInt(before.length)), "cut");
    }

    /// All files but the checkpoints before the last: one fewer of them takes nothing from the entries, and the
    /// last is the one that the user kept.
    private List<Path> whatOthersDependOn() {
        List<Path> notes =
                files.stream().filter(file -> file.toString().endsWith(".note")).toList();
        List<Path> some = new ArrayList<>(files);
        some.removeAll(notes.subList(0, notes.size() - 1));
        return some;
    }

    private Path any(List<Path> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Undo altered(Path file, byte[] before, byte[] after, String what) throws IOException {
        Files.write(file, after);
        return new Undo(file, before, ledger.relativize(file) + ", " + what);
    }

    private List<byte[]> lines() throws IOException {
        byte[] all = Files.readAllBytes(entries);
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(Arrays.copyOfRange(all, start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    private static byte[] joined(List<byte[]> lines) {
        byte[] all = new byte[lines.stream().mapToInt(line -> line.length).sum()];
        int at = 0;
        for (byte[] line : lines) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        return all;
    }
}
