package isocentre.cli.truth;

import isocentre.cli.truth.LoadedNation.Found;
import isocentre.dataset.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `faults.json` against what the check found.
final class PlantedFaults {

    /// @param row data row from 1; 0 for the file as a whole
    /// @param field canonical name; `*` for no item alone
    /// @param follows other rules that cannot but fail with it in the files of the submission; `*` for any
    record Planted(String file, long row, String field, String rule, String words, Set<String> follows) {}

    private record Place(String file, String rule) {}

    /// What the check says of a rule in a file. A finding lists its first rows only, so that some may not be listed.
    private static final class Said {
        final Set<String> fields = new HashSet<>();
        final Set<Long> rows = new HashSet<>();
        long count;

        boolean cutShort() {
            return count > rows.size();
        }
    }

    final List<Planted> planted;
    private final Map<Place, Said> said = new HashMap<>();
    private final List<Found> found;

    PlantedFaults(Path json, List<Found> found) throws IOException {
        this.planted = read(json);
        this.found = found;
        for (Found one : found) {
            Said place =
                    said.computeIfAbsent(new Place(one.file(), one.finding().rule()), ignored -> new Said());
            place.fields.add(one.finding().field());
            place.rows.addAll(one.finding().rows());
            place.count += one.finding().count();
        }
    }

    private static List<Planted> read(Path json) throws IOException {
        List<Planted> planted = new ArrayList<>();
        for (Object one : (List<?>) Json.read(json)) {
            Map<?, ?> fault = (Map<?, ?>) one;
            Set<String> follows = new HashSet<>();
            Json.list(fault, "follows").forEach(rule -> follows.add((String) rule));
            planted.add(new Planted(
                    Json.text(fault, "file"),
                    Json.number(fault, "row"),
                    Json.text(fault, "field"),
                    Json.text(fault, "rule"),
                    Json.text(fault, "fault"),
                    follows));
        }
        return planted;
    }

    /// The planted faults that no finding tells with its file, row, field and rule.
    List<Planted> missed() {
        return planted.stream().filter(fault -> !told(fault)).toList();
    }

    private boolean told(Planted fault) {
        Said place = said.get(new Place(fault.file(), fault.rule()));
        return place != null
                && (fault.field().equals("*") || place.fields.contains(fault.field()))
                && (fault.row() == 0 || place.rows.contains(fault.row()) || cutShort(fault, place));
    }

    /// Where not every row is listed, the count must be that of the faults.
    private boolean cutShort(Planted fault, Said place) {
        return place.cutShort()
                && place.count
                        >= planted.stream()
                                .filter(one -> one.file().equals(fault.file())
                                        && one.rule().equals(fault.rule()))
                                .count();
    }

    /// The findings above inform of which no planted fault is the cause: a fault of the same row, or of the file.
    List<Found> unexplained() {
        Map<String, Set<Long>> rows = new HashMap<>();
        Map<String, Set<String>> whole = new HashMap<>();
        for (Planted fault : planted) {
            rows.computeIfAbsent(fault.file(), ignored -> new HashSet<>()).add(fault.row());
            if (fault.row() == 0) {
                // what one file of a submission lacks shows in the other
                Set<String> rules = whole.computeIfAbsent(folder(fault.file()), ignored -> new HashSet<>());
                rules.add(fault.rule());
                rules.addAll(fault.follows());
            }
        }
        return found.stream()
                .filter(one -> one.finding().severity() != Severity.INFORM)
                .filter(one -> {
                    Set<String> rules = whole.getOrDefault(folder(one.file()), Set.of());
                    return !rules.contains("*") && !rules.contains(one.finding().rule());
                })
                .filter(one -> {
                    Set<Long> spoilt = rows.getOrDefault(one.file(), Set.of());
                    return one.finding().rows().isEmpty()
                            || !spoilt.containsAll(one.finding().rows())
                            || one.finding().count() > spoilt.size();
                })
                .toList();
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/', file.indexOf('!') < 0 ? file.length() : file.indexOf('!')));
    }
}
