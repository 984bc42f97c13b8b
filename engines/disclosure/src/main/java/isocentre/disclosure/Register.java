package isocentre.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All releases so far, in a folder: a release is a folder in that of its subject, with what it told of each
/// cell. It is what makes differencing visible, so it must be one for everybody who releases, and never be
/// tidied up.
public final class Register {
    private static final String STATEMENTS = "statements-";
    private static final String CERTIFICATE = "certificate.json";
    private static final String HIERARCHY = "hierarchy.csv";
    private static final String UNFINISHED = ".new";

    private final Path folder;

    public Register(Path folder) {
        this.folder = folder;
    }

    /// What was released of a subject, in order of name.
    public List<Earlier> earlier(String subject) throws IOException {
        List<Earlier> all = new ArrayList<>();
        for (Path release : releases(subject)) {
            List<Map<Cell, Interval>> tables = new ArrayList<>();
            try (Stream<Path> files = Files.list(release)) {
                for (Path file : files.filter(
                                path -> path.getFileName().toString().startsWith(STATEMENTS))
                        .sorted()
                        .toList()) {
                    tables.add(statements(file));
                }
            }
            Path hierarchy = release.resolve(HIERARCHY);
            all.add(new Earlier(
                    release.getFileName().toString(),
                    tables,
                    Files.exists(hierarchy) ? Groups.read(hierarchy) : Groups.NONE));
        }
        return all;
    }

    /// The hashes of the certificates of a subject, by release.
    public Map<String, String> certificates(String subject) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Path release : releases(subject)) {
            hashes.put(
                    release.getFileName().toString(),
                    hash(new byte[0], Files.readAllBytes(release.resolve(CERTIFICATE))));
        }
        return hashes;
    }

    public boolean has(String subject, String name) {
        return Files.exists(release(subject, name));
    }

    /// Keeps what a release tells. It is whole or not there at all, and there before the release leaves.
    ///
    /// @param salt what the hashes of the inputs were salted with: kept here, and secret
    public void keep(Certificate certificate, List<Table> tables, Groups groups, byte[] salt) throws IOException {
        Path release = release(certificate.subject(), certificate.name());
        Path fresh = release.resolveSibling(release.getFileName() + UNFINISHED);
        Files.createDirectories(release.getParent());
        clear(fresh);
        Files.createDirectory(fresh);
        for (int i = 0; i < tables.size(); i++) {
            write(fresh.resolve(STATEMENTS + (i + 1) + ".csv"), tables.get(i), certificate.released());
        }
        if (!groups.parts().isEmpty()) {
            write(fresh.resolve(HIERARCHY), groups);
        }
        keepSecret(fresh.resolve("salt"), HexFormat.of().formatHex(salt));
        Files.writeString(fresh.resolve(CERTIFICATE), certificate.json());
        Files.move(fresh, release, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void keepSecret(Path file, String text) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /// A hash of an input that tells nothing of it to anybody without the salt.
    public static String hash(byte[] salt, byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return HexFormat.of().formatHex(sha256.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return salt;
    }

    private Path release(String subject, String name) {
        return folder.resolve(subject).resolve(name);
    }

    private List<Path> releases(String subject) throws IOException {
        Path all = folder.resolve(subject);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> releases = Files.list(all)) {
            return releases.filter(path -> !path.toString().endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    private static void clear(Path unfinished) throws IOException {
        if (Files.isDirectory(unfinished)) {
            try (Stream<Path> files = Files.list(unfinished)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(unfinished);
        }
    }

    private static void write(Path file, Table table, Outcome.Released released) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            List<String> header = new ArrayList<>(table.dimensions());
            header.addAll(List.of("lowest", "highest"));
            csv.writeRecord(header);
            for (Cell cell : table.counts().keySet()) {
                Interval said = released.statements().getOrDefault(cell, Interval.ANY);
                List<String> row = new ArrayList<>();
                table.dimensions().forEach(name -> row.add(cell.categories().getOrDefault(name, Table.TOTAL)));
                row.add(String.valueOf(said.lowest()));
                row.add(said.highest() >= Interval.UNLIMITED ? "" : String.valueOf(said.highest()));
                csv.writeRecord(row);
            }
        }
    }

    private static void write(Path file, Groups groups) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            csv.writeRecord("dimension", "category", "part_of");
            groups.parts()
                    .forEach((dimension, of) -> of.forEach(
                            (group, parts) -> parts.forEach(part -> csv.writeRecord(dimension, part, group))));
        }
    }

    private static Map<Cell, Interval> statements(Path file) throws IOException {
        Map<Cell, Interval> said = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord line : lines) {
                Map<String, String> categories = new TreeMap<>(line.getFieldsAsMap());
                String highest = String.valueOf(categories.remove("highest"));
                long lowest = Long.parseLong(String.valueOf(categories.remove("lowest")));
                categories.values().removeIf(Table.TOTAL::equals);
                said.put(
                        Cell.of(categories),
                        new Interval(lowest, highest.isEmpty() ? Interval.UNLIMITED : Long.parseLong(highest)));
            }
        }
        return said;
    }
}
