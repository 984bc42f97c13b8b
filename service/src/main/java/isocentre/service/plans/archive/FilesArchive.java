package isocentre.service.plans.archive;

import isocentre.plans.dicom.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Plain files, so that nothing else need run: each object once under `objects`, named by its SHA-256, and under
/// `studies` a small file for each name, which holds that hash. Both are complete on the disk before they get their
/// name.
public final class FilesArchive implements Archive {
    private final Path objects;
    private final Path studies;
    private final Path unfinished;

    /// @param folder of its own, made where it is missing
    public FilesArchive(Path folder) throws IOException {
        this.objects = Files.createDirectories(folder.resolve("objects"));
        this.studies = Files.createDirectories(folder.resolve("studies"));
        this.unfinished = Files.createDirectories(folder.resolve("unfinished"));
    }

    @Override
    public synchronized boolean store(ObjectName name, Path file, String sha256) throws IOException {
        Path entry = entry(name);
        if (Files.exists(entry)) {
            return Files.readString(entry).equals(sha256);
        }
        Path object = object(sha256);
        if (!Files.exists(object)) {
            Path copy = unfinished.resolve(UUID.randomUUID().toString());
            Files.copy(file, copy);
            place(copy, object);
        }
        Path hash = unfinished.resolve(UUID.randomUUID().toString());
        Files.writeString(hash, sha256);
        place(hash, entry);
        return true;
    }

    private static void place(Path complete, Path at) throws IOException {
        force(complete);
        Path folder = Files.createDirectories(at.getParent());
        Files.move(complete, at, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public boolean retrieve(ObjectName name, OutputStream out) throws IOException {
        Path entry = entry(name);
        if (!Files.exists(entry)) {
            return false;
        }
        Files.copy(object(Files.readString(entry)), out);
        return true;
    }

    @Override
    public Set<ObjectName> search(Uid study) throws IOException {
        if (!study.wellFormed() || !Files.isDirectory(studies.resolve(study.value()))) {
            return Set.of();
        }
        Path folder = studies.resolve(study.value());
        Set<ObjectName> found = new HashSet<>();
        try (Stream<Path> entries = Files.walk(folder, 2)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                Path series = folder.relativize(entry).getName(0);
                found.add(new ObjectName(
                        study,
                        new Uid(series.toString()),
                        new Uid(entry.getFileName().toString())));
            }
        }
        return found;
    }

    private Path entry(ObjectName name) {
        return studies.resolve(name.study().value())
                .resolve(name.series().value())
                .resolve(name.instance().value());
    }

    private Path object(String sha256) {
        return objects.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
