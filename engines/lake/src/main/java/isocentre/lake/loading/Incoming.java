package isocentre.lake.loading;

import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.Submissions;
import isocentre.lake.LakeFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a load was given, sorted out.
///
/// @param notes in words: what belongs to no submission
record Incoming(List<Item> items, List<String> notes) {

    /// A submission or a workbook, in the order of the files.
    sealed interface Item {
        String name();

        record Sent(Submission submission) implements Item {
            @Override
            public String name() {
                return submission.name();
            }

            List<String> files() {
                return submission.files().stream().map(SourceFile::name).toList();
            }
        }

        /// A file that was named and is neither.
        record Unplaced(Path file, String why) implements Item {
            @Override
            public String name() {
                return file.getFileName().toString();
            }
        }

        record Book(Path file) implements Item {
            @Override
            public String name() {
                return file.getFileName().toString();
            }
        }
    }

    static Incoming of(List<Path> paths, Received received) {
        List<Path> sent = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try {
            for (Path file : files(paths, notes)) {
                String name = file.getFileName().toString();
                if (name.equals(Received.FILE)) {
                    notes.addAll(received.read(file));
                } else if (isWorkbook(name)) {
                    items.add(new Item.Book(file));
                } else {
                    sent.add(file);
                }
            }
        } catch (IOException e) {
            throw new LakeFault("the files could not be listed: " + e.getMessage(), e);
        }
        if (!sent.isEmpty()) {
            Submissions submissions = Submissions.group(sent);
            submissions.submissions().forEach(submission -> items.add(new Item.Sent(submission)));
            for (Submissions.Unplaced one : submissions.unplaced()) {
                // What somebody names must not go by with a note; what lies in a folder may.
                boolean named = paths.stream().anyMatch(path -> path.equals(one.file()) && Files.isRegularFile(path));
                if (named) {
                    items.add(new Item.Unplaced(one.file(), one.words()));
                } else {
                    notes.add(one.words());
                }
            }
        }
        return new Incoming(List.copyOf(items), notes);
    }

    private static boolean isWorkbook(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls");
    }

    private static List<Path> files(List<Path> paths, List<String> notes) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                walk(path.toRealPath(), files, notes);
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                notes.add(path + " is neither a file nor a folder.");
            }
        }
        return files;
    }

    /// In the order of their paths. What an operating system or a spreadsheet hides is nobody's submission; a
    /// folder that cannot be entered keeps none of the others back.
    private static void walk(Path folder, List<Path> files, List<String> notes) {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path path : inside.sorted().toList()) {
                String name = path.getFileName().toString();
                if (name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX")) {
                    continue;
                }
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    walk(path, files, notes);
                } else if (Files.isRegularFile(path)) {
                    files.add(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            notes.add(folder + ": the folder could not be read, and nothing in it was loaded: give this user the right"
                    + " to read it");
        }
    }
}
