package isocentre.cli;

import isocentre.plans.StudySet;
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
}
