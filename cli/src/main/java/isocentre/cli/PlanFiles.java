package isocentre.cli;

import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dose.Dose;
import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
