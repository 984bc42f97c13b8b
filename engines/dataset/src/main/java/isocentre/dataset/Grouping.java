package isocentre.dataset;

import isocentre.dataset.reading.Archive;
import isocentre.dataset.reading.Table;
import isocentre.dataset.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts files together that were sent together. First by name: what is left of a name without the words that tell the
/// two files apart. Then, of what is left over in one folder or archive, an attendance and a prescription file of the
/// same provider and month, if there is just one of each.
final class Grouping {
    private record Place(Path folder, String provider, String period) {}

    private record Found(SourceFile file, Layout layout, Path folder) {
        String stem() {
            String name = file.entry().orElse(file.name()).toLowerCase(Locale.ROOT);
            return name.replaceAll("attendances?|prescriptions?|csv[12]", "")
                    .replaceAll("\\.(csv|txt|tsv|gz|zip)$", "")
                    .replaceAll("[^a-z0-9]", "");
        }

        Place place() {
            List<SourceFile> one = List.of(file);
            return new Place(
                    folder,
                    Names.provider(one).map(Object::toString).orElse(""),
                    Names.period(one).map(Object::toString).orElse(""));
        }
    }

    private final List<Submission> submissions = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    private Grouping() {}

    static Submissions of(List<Path> paths) {
        Grouping grouping = new Grouping();
        paths.forEach(grouping::walk);
        grouping.pair();
        grouping.submissions.sort(Comparator.comparing(Grouping::order));
        return new Submissions(grouping.submissions, grouping.unplaced);
    }

    private static String order(Submission submission) {
        return submission.files().getFirst().path().map(Path::toString).orElse("") + submission.name();
    }

    private void walk(Path path) {
        if (Files.isRegularFile(path)) {
            add(path);
            return;
        }
        if (!Files.isDirectory(path)) {
            unplaced.add(path + ": there is no such file or folder");
            return;
        }
        try (Stream<Path> below = Files.walk(path)) {
            below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(this::add);
        } catch (IOException | UncheckedIOException e) {
            unplaced.add(path + ": the folder could not be read: " + e.getMessage());
        }
    }

    private void add(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(csv|txt|tsv|dat|gz|zip)")) {
            unplaced.add(path + ": not a CSV file, nor one packed as .gz or .zip");
            return;
        }
        SourceFile whole = SourceFile.of(path);
        try {
            List<SourceFile> parts = Archive.parts(whole);
            for (SourceFile part : parts) {
                recognise(path, part, parts.size() > 1);
            }
        } catch (IOException e) {
            // the check says what is wrong with it
            single(whole);
        }
    }

    private void recognise(Path path, SourceFile part, boolean archived) {
        try (Table table = Table.open(part)) {
            Path parent = path.toAbsolutePath().getParent();
            Path folder = archived || parent == null ? path.toAbsolutePath() : parent;
            Optional<Layout> layout = table.layout();
            if (layout.isEmpty()) {
                unplaced.add(path + entry(part) + ": its headings are not those of the Radiotherapy Data Set");
            } else if (layout.get() == Layout.FLAT) {
                single(part);
            } else {
                found.add(new Found(part, layout.get(), folder));
            }
        } catch (Unreadable e) {
            single(part);
        } catch (IOException e) {
            unplaced.add(path + entry(part) + ": it could not be read: " + e.getMessage());
        }
    }

    private static String entry(SourceFile part) {
        return part.entry().map(entry -> "!" + entry).orElse("");
    }

    private void pair() {
        Map<String, List<Found>> byName = new LinkedHashMap<>();
        for (Found one : found) {
            byName.computeIfAbsent(one.folder() + "\n" + one.stem(), key -> new ArrayList<>())
                    .add(one);
        }
        Map<Place, List<Found>> left = new LinkedHashMap<>();
        for (List<Found> group : byName.values()) {
            if (!together(group)) {
                group.forEach(one -> left.computeIfAbsent(one.place(), place -> new ArrayList<>())
                        .add(one));
            }
        }
        for (List<Found> group : left.values()) {
            if (!together(group)) {
                group.forEach(one -> single(one.file()));
            }
        }
    }

    /// Makes one submission of an attendance and a prescription file; false where the files are not such a pair.
    private boolean together(List<Found> group) {
        if (group.size() != 2 || group.get(0).layout() == group.get(1).layout()) {
            return false;
        }
        List<SourceFile> files = group.stream()
                .sorted(Comparator.comparing(Found::layout))
                .map(Found::file)
                .toList();
        submissions.add(new Submission(files.getFirst().name(), files, Names.provider(files), Names.period(files)));
        return true;
    }

    private void single(SourceFile file) {
        List<SourceFile> files = List.of(file);
        submissions.add(new Submission(file.name(), files, Names.provider(files), Names.period(files)));
    }
}
