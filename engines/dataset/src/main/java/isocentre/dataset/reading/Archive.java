package isocentre.dataset.reading;

import isocentre.dataset.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A zip archive as the files within it.
public final class Archive {
    private Archive() {}

    /// The files within a zip archive; the file itself where it is none, or holds one file only.
    ///
    /// @throws Unreadable if the archive is damaged or unpacks to too much
    public static List<SourceFile> parts(SourceFile file) throws IOException {
        if (file.entry().isPresent()) {
            return List.of(file);
        }
        List<String> entries = Decompressed.entries(file);
        return entries.size() < 2
                ? List.of(file)
                : entries.stream()
                        .map(entry -> new SourceFile(
                                file.name() + "!" + entry, file.content(), file.path(), Optional.of(entry)))
                        .toList();
    }
}
