package isocentre.report.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that pages and PDF need beside their text.
final class Assets {
    private static final List<String> SHIPPED =
            List.of("nhsuk.css", "isocentre.css", "isocentre.svg", "LICENCE-nhsuk-frontend.txt");

    private Assets() {}

    static InputStream open(String name) {
        InputStream found = Assets.class.getResourceAsStream("/isocentre/report/" + name);
        if (found == null) {
            throw new IllegalStateException(name + " is missing from this build");
        }
        return found;
    }

    static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : SHIPPED) {
            Files.write(folder.resolve(name), bytes("assets/" + name));
        }
    }
}
