package isocentre.service.capture.watching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder of one provider: which of its files have come to rest, and which may not be taken at all.
final class Inbox {
    static final String RECEIPT = ".receipt.txt";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ ()+-]{0,119}");
    private static final Pattern PARTIAL = Pattern.compile("(?i).*\\.(part|tmp|filepart|crdownload)|~.*|\\..*");

    private final Path folder;
    private final Map<Path, Seen> seen = new HashMap<>();

    Inbox(Path folder) {
        this.folder = folder;
    }

    /// How a file was when it was looked at last, and since when it is so.
    private record Seen(long size, Instant changed, Instant since) {}

    /// What lies there.
    ///
    /// @param rested files that nobody writes any more
    /// @param odd what cannot be taken, with the reason
    record Found(List<Path> rested, Map<Path, String> odd) {}

    Path folder() {
        return folder;
    }

    /// Looks at the folder. A file has come to rest once its size and time have stayed the same for a while.
    Found look(Instant now, Duration rest) throws IOException {
        List<Path> rested = new ArrayList<>();
        Map<Path, String> odd = new HashMap<>();
        List<Path> all;
        try (Stream<Path> inside = Files.list(folder)) {
            all = inside.sorted().toList();
        }
        seen.keySet().retainAll(all);
        for (Path path : all) {
            String name = path.getFileName().toString();
            if (name.endsWith(RECEIPT) || PARTIAL.matcher(name).matches()) {
                continue;
            }
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isDirectory()) {
                continue;
            }
            Optional<String> why = refusal(name, is);
            if (why.isPresent()) {
                odd.put(path, why.get());
                continue;
            }
            Seen before = seen.get(path);
            boolean same = before != null
                    && before.size() == is.size()
                    && before.changed().equals(is.lastModifiedTime().toInstant());
            Seen at = before != null && same
                    ? before
                    : new Seen(is.size(), is.lastModifiedTime().toInstant(), now);
            seen.put(path, at);
            if (!at.since().plus(rest).isAfter(now)) {
                rested.add(path);
            }
        }
        return new Found(rested, odd);
    }

    /// Since when a file is as it is.
    Instant since(Path file, Instant now) {
        Seen at = seen.get(file);
        return at == null ? now : at.since();
    }

    private static Optional<String> refusal(String name, BasicFileAttributes is) {
        if (is.isSymbolicLink()) {
            return Optional.of("It is a link. Put the file itself here");
        }
        if (!is.isRegularFile()) {
            return Optional.of("It is not a file");
        }
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of("Its name holds signs other than letters, digits, blanks and . _ ( ) + -, or is longer"
                        + " than 120. Give it a plain name");
    }
}
