package isocentre.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a ledger, by name; what should not be there, or is missing, is a finding.
///
/// @param segments without gaps, in order
/// @param checkpoints in order of size
record LedgerFolder(Path folder, List<Segment> segments, List<Path> checkpoints) {
    private static final Pattern ENTRIES = Pattern.compile("([0-9]{12})\\.jsonl");
    private static final Pattern HASHES = Pattern.compile("([0-9]{12})\\.sha256");
    private static final Pattern NOTES = Pattern.compile("([0-9]{12})\\.note");
    private static final Pattern WRITERS_OWN = Pattern.compile("lock|.*\\.new|torn-[0-9]{12}");
    private static final Set<String> PARTS = Set.of("keys", "entries", "hashes", "checkpoints");

    /// @param first the number of the first entry that belongs into the file
    record Segment(long first, Path entries, Path hashes) {}

    static LedgerFolder of(Path folder, Consumer<Finding> findings) throws IOException {
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            if (!PARTS.contains(name) && !WRITERS_OWN.matcher(name).matches()) {
                findings.accept(Finding.file(name, "It is no part of a ledger, and lies in its folder."));
            }
        }
        Set<Long> starts = numbers(folder.resolve("entries"), ENTRIES, findings);
        Set<Long> hashed = numbers(folder.resolve("hashes"), HASHES, findings);
        List<Segment> segments = new ArrayList<>();
        for (long first = 0; starts.contains(first); first += SegmentCheck.CAPACITY) {
            segments.add(new Segment(
                    first,
                    folder.resolve("entries").resolve(name(first, ".jsonl")),
                    folder.resolve("hashes").resolve(name(first, ".sha256"))));
        }
        long end = segments.size() * SegmentCheck.CAPACITY;
        starts.stream()
                .filter(first -> first >= end || first % SegmentCheck.CAPACITY != 0)
                .forEach(first -> findings.accept(Finding.file(
                        "entries/" + name(first, ".jsonl"),
                        "The file of entries that should come before it, " + name(end, ".jsonl") + ", is missing.")));
        hashed.stream()
                .filter(first -> first >= end || first % SegmentCheck.CAPACITY != 0)
                .forEach(first -> findings.accept(Finding.file(
                        "hashes/" + name(first, ".sha256"), "There is no file of entries that it belongs to.")));
        List<Path> checkpoints = numbers(folder.resolve("checkpoints"), NOTES, findings).stream()
                .map(size -> folder.resolve("checkpoints").resolve(name(size, ".note")))
                .toList();
        return new LedgerFolder(folder, List.copyOf(segments), checkpoints);
    }

    private static Set<Long> numbers(Path folder, Pattern named, Consumer<Finding> findings) throws IOException {
        Set<Long> numbers = new TreeSet<>();
        if (!Files.isDirectory(folder)) {
            return numbers;
        }
        for (Path file : list(folder)) {
            String name = file.getFileName().toString();
            var matcher = named.matcher(name);
            if (matcher.matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                numbers.add(Long.parseLong(matcher.group(1)));
            } else if (!WRITERS_OWN.matcher(name).matches()) {
                findings.accept(
                        Finding.file(folder.getFileName() + "/" + name, "It is no part of a ledger, and lies in it."));
            }
        }
        return numbers;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(long number, String ending) {
        return String.format(Locale.ROOT, "%012d", number) + ending;
    }
}
