package isocentre.service.plans.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A DICOM file may begin with 128 bytes of anything, where a program or page can hide that runs when the file is
/// opened otherwise (CVE-2019-11687). Vendors' own remarks there harm nobody and pass.
final class Preamble {
    private static final List<String> BEGINNINGS =
            List.of("MZ", "\u007fELF", "#!", "<", "%PDF", "PK\u0003\u0004", "\u00ca\u00fe\u00ba\u00be");

    private Preamble() {}

    static boolean hidesAnotherFormat(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(132);
        }
        if (start.length < 132 || !new String(start, 128, 4, StandardCharsets.ISO_8859_1).equals("DICM")) {
            return false;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(text::startsWith);
    }
}
