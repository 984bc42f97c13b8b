package isocentre.dataset;

import isocentre.dataset.Submissions.Unplaced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts files together that were sent together: an attendance and a prescription file whose names differ in nothing
/// else; then, of what is left in a folder or archive, all files of one provider and month. A file too many stays
/// with the others, so that the check refuses them together: taken by itself it would replace their month.
final class Pairing {
    private final List<List<Sent>> groups = new ArrayList<>();
    private final List<Unplaced> unplaced;

    private Pairing(List<Unplaced> unplaced) {
        this.unplaced = new ArrayList<>(unplaced);
    }

    static Submissions of(List<Sent> sent, List<Unplaced> unplaced) {
        Pairing pairing = new Pairing(unplaced);
        List<Sent> left = new ArrayList<>();
        by(sent, one -> one.folder() + "\n" + one.stem())
                .forEach(group -> pairing.take(group, kinds(group) == 2, left));
        left.stream().filter(one -> !pairing.placed(one)).forEach(pairing::alone);
        pairing.byPlace(left.stream().filter(pairing::placed).toList());
        return pairing.submissions();
    }

    /// Whether a file's place counts: foreign files, and broken ones of no known kind, stand anywhere.
    private boolean placed(Sent one) {
        return one.state() != Sent.State.FOREIGN && one.layout().isPresent();
    }

    private void byPlace(List<Sent> left) {
        Map<Sent.Place, List<Sent>> taken = new LinkedHashMap<>();
        groups.forEach(group -> taken.putIfAbsent(group.getFirst().place(), group));
        for (List<Sent> group : by(left, Sent::place)) {
            Sent.Place place = group.getFirst().place();
            List<Sent> before = taken.get(place);
            if (place.known() && before != null) {
                before.addAll(group);
            } else {
                List<Sent> alone = new ArrayList<>();
                boolean pair = group.size() == 2 && kinds(group) == 2;
                take(group, pair || place.known() && group.size() > 1, alone);
                alone.forEach(this::alone);
            }
        }
    }

    private static <K> Collection<List<Sent>> by(List<Sent> sent, Function<Sent, K> key) {
        return sent.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private void take(List<Sent> group, boolean whole, List<Sent> otherwise) {
        if (whole) {
            groups.add(new ArrayList<>(group));
        } else {
            otherwise.addAll(group);
        }
    }

    /// How many of the two kinds of version 6 are among them.
    private static long kinds(List<Sent> group) {
        return group.stream()
                .flatMap(one -> one.layout().stream())
                .filter(layout -> layout != Layout.FLAT)
                .distinct()
                .count();
    }

    private void alone(Sent one) {
        if (one.state() != Sent.State.FOREIGN) {
            groups.add(new ArrayList<>(List.of(one)));
            return;
        }
        Path path = one.file().path().orElseThrow();
        String entry = one.file().entry().map(name -> "!" + name).orElse("");
        unplaced.add(new Unplaced(path, path + entry + ": its headings are not those of the Radiotherapy Data Set"));
    }

    private Submissions submissions() {
        List<Submission> all = new ArrayList<>();
        for (List<Sent> group : groups) {
            List<SourceFile> files = group.stream()
                    .sorted(Comparator.comparing(one -> one.layout().orElse(Layout.FLAT)))
                    .map(Sent::file)
                    .toList();
            all.add(new Submission(files.getFirst().name(), files, Names.provider(files), Names.period(files)));
        }
        all.sort(Comparator.comparing(Pairing::order));
        return new Submissions(all, unplaced);
    }

    private static String order(Submission submission) {
        return submission.files().getFirst().path().map(Path::toString).orElse("") + submission.name();
    }
}
