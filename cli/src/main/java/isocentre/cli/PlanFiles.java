package isocentre.cli;

import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dose.Dose;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// The files that a `plan` command is given, itself or in folders.
final class PlanFiles {
    private PlanFiles() {}

    static List<Path> of(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UserMistake("there is no file or folder " + path);
            }
        }
        return StudySet.files(paths);
    }

    /// Why there is no structure with a dose in a set, and what to do.
    static String nothingToMeasure(StudySet set) {
        if (set.objects().isEmpty()) {
            return set.refused().isEmpty()
                    ? "There are no files here; ./isocentre plan info says what a folder holds."
                    : "None of the files here (" + set.refused().size() + ") is DICOM that can be used. The first: "
                            + set.refused().getFirst().source() + ": "
                            + set.refused().getFirst().reason() + ".";
        }
        List<String> missing = new ArrayList<>();
        if (set.structureSets().isEmpty()) {
            missing.add("RT Structure Set");
        }
        if (set.doses().isEmpty()) {
            missing.add("RT Dose");
        }
        return "There are no structures with a dose in these files: "
                + (missing.isEmpty()
                        ? "structures and dose do not belong together"
                        : "there is no " + String.join(" and no ", missing)
                                + " among them; export it from the planning system and give it as well")
                + ". ./isocentre plan info says what there is.";
    }

    /// The name that was probably meant: the one with the fewest letters changed, if they are few.
    static Optional<String> meant(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> changes(wrong, name) <= Math.max(1, wrong.length() / 4))
                .min(Comparator.comparingInt(name -> changes(wrong, name)));
    }

    /// Letters to add, drop or change, whatever their case (Levenshtein).
    private static int changes(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] before = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[b.length()];
    }

    /// The one structure set in a file or folder.
    static StructureSet structureSet(Path path) throws IOException {
        List<StructureSet> found =
                StudySet.read(of(List.of(path)), Limits.STANDARD).structureSets();
        return one(found, path, "structure set");
    }

    /// The one dose with a grid in a file or folder.
    static Dose dose(Path path) throws IOException {
        List<Dose> found = StudySet.read(of(List.of(path)), Limits.STANDARD).doses().stream()
                .filter(dose -> dose.grid().isPresent())
                .toList();
        return one(found, path, "dose with a usable grid");
    }

    private static <T> T one(List<T> found, Path path, String kind) {
        if (found.size() != 1) {
            throw new UserMistake(path + " holds " + (found.isEmpty() ? "no" : Integer.toString(found.size())) + " "
                    + kind + (found.size() > 1 ? "s: name the file that is meant" : "")
                    + (found.isEmpty() ? ": ./isocentre plan info says what it holds" : ""));
        }
        return found.getFirst();
    }
}
