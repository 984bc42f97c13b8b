package isocentre.plans;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.plans.dicom.DicomFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The conformance checker `dciodvfy` (Debian package `dicom3tools`), where it is installed.
public final class Conformance {
    private Conformance() {}

    /// The errors that the checker finds. Without the checker the test is skipped.
    public static List<String> errors(DicomFile file) throws IOException {
        Path path = Files.createTempFile("conformance", ".dcm");
        try {
            file.write(path);
            return errors(path);
        } finally {
            Files.delete(path);
        }
    }

    public static List<String> errors(Path path) throws IOException {
        assumeTrue(
                installed(), "dciodvfy is not installed, so conformance is not checked: apt-get install dicom3tools");
        Process checker = new ProcessBuilder("dciodvfy", "-new", path.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines().filter(line -> line.startsWith("Error")).toList();
    }

    private static boolean installed() {
        try {
            new ProcessBuilder("dciodvfy", "-help")
                    .redirectErrorStream(true)
                    .start()
                    .destroy();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
