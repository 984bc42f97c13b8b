package isocentre.service.plans;

import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.archive.ObjectName;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

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
}
