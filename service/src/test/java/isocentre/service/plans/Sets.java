package isocentre.service.plans;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.archive.ObjectName;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Files of synthetic sets, as tests need them.
final class Sets {
    private Sets() {}

    static ObjectName name(SyntheticSet.File file) {
        return new ObjectName(
                file.instance().study().orElseThrow(),
                file.instance().series().orElseThrow(),
                file.instance().uid());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Hash.begin().digest(bytes));
    }

    static Path write(SyntheticSet.File file, Path folder) throws IOException {
        return Files.write(folder.resolve(sha256(file.bytes()) + ".dcm"), file.bytes());
    }

    /// The files of a real set, in the order of their names; the test is skipped where it is not at hand.
    static List<byte[]> real(String name) throws IOException {
        String data = System.getenv("ISOCENTRE_DATA");
        Path folder = Stream.of(data == null ? "../../shared/data" : data, "../../../shared/data")
                .map(path -> Path.of(path).resolve("dicom").resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.isDirectory(folder), "The real set " + name + " is not at hand: set ISOCENTRE_DATA");
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }
}
