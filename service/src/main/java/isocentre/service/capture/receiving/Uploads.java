package isocentre.service.capture.receiving;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the files of submissions lie until they are stored: a folder for each, named by its id.
///
/// Within it, the folder of the files as sent bears the provider's code, and the month where the sender named one: the
/// check and the store read both from there where the files' own names say nothing.
@Component
public class Uploads {
    /// How the name of a list of changes ends.
    private static final String CHANGES = ".changes.csv";

    private final Path folder;

    Uploads(@Value("${isocentre.home}") Path home) throws IOException {
        this.folder = Files.createDirectories(home.resolve("uploads"));
    }

    /// A new folder for files.
    Path make(UUID id, OdsCode provider, Optional<Month> month) throws IOException {
        String name = provider.code() + month.map(one -> "_" + one).orElse("");
        return Files.createDirectories(of(id).resolve("files").resolve(name));
    }

    public Path of(UUID id) {
        return folder.resolve(id.toString());
    }

    /// The files as they were sent; empty once they are gone.
    public List<Path> files(UUID id) throws IOException {
        Path files = of(id).resolve("files");
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// The files as they are read: where a mapping was used, those it wrote; else as they were sent.
    public List<Path> asRead(UUID id) throws IOException {
        Path mapped = of(id).resolve("mapped");
        if (!Files.isDirectory(mapped)) {
            return files(id);
        }
        try (Stream<Path> all = Files.walk(mapped)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(CHANGES))
                    .sorted()
                    .toList();
        }
    }

    /// A folder for the files as mappings have them, named as that of the files as sent.
    public Path mapped(UUID id) throws IOException {
        return Files.createDirectories(of(id).resolve("mapped").resolve(named(id, "files")));
    }

    /// Puts the files that no mapping touched beside those that one did, so that all lie together.
    ///
    /// @param none whether no file was touched: then there is nothing to keep
    public void completeMapped(UUID id, boolean none) throws IOException {
        if (none) {
            removeMapped(id);
            return;
        }
        for (Path file : files(id)) {
            Path beside = mapped(id).resolve(file.getFileName());
            if (!Files.exists(beside)) {
                Files.copy(file, beside);
            }
        }
    }

    public void removeMapped(UUID id) throws IOException {
        remove(of(id).resolve("mapped"));
    }

    private String named(UUID id, String folder) throws IOException {
        try (Stream<Path> all = Files.list(of(id).resolve(folder))) {
            return all.map(path -> path.getFileName().toString()).findFirst().orElseThrow();
        }
    }

    /// Where the repaired files lie, if there are any.
    public Path repaired(UUID id) {
        return of(id).resolve("repaired");
    }

    /// Forces a file, or the entries of a folder, to the disk.
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Forces the folders of a submission, up to the one that holds all.
    void forceFolders(Path files) throws IOException {
        Path below = folder.relativize(files);
        for (int i = below.getNameCount(); i > 0; i--) {
            force(folder.resolve(below.subpath(0, i)));
        }
        force(folder);
    }

    /// The month that the sender named, where one was.
    public Optional<Month> named(UUID id) throws IOException {
        try (Stream<Path> all = Files.list(of(id).resolve("files"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.contains("_"))
                    .map(name -> Month.of(name.substring(name.indexOf('_') + 1)))
                    .findFirst();
        }
    }

    /// Removes the files of a submission: they are in the store now, or are wanted no more.
    public void remove(UUID id) throws IOException {
        remove(of(id));
    }

    private static void remove(Path gone) throws IOException {
        if (Files.exists(gone)) {
            try (Stream<Path> all = Files.walk(gone)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /// The ids of all folders.
    List<UUID> ids() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> UUID.fromString(path.getFileName().toString()))
                    .toList();
        }
    }
}
