package isocentre.dataset.rules;

import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// The national rules, as they stand in `standards/rtds/rules`, one a file.
public final class Rules {
    private static final String FOLDER = "rtds/rules";

    private Rules() {}

    /// All rules, in order of id.
    ///
    /// @throws IllegalArgumentException naming the file, if one of them is not well written
    public static List<Rule> national() {
        Standards standards = Standards.load();
        return standards.list(FOLDER).stream()
                .filter(name -> name.endsWith(".yaml"))
                .parallel()
                .map(name -> read(standards, name))
                .toList();
    }

    private static Rule read(Standards standards, String name) {
        try (InputStream stream = standards.resource(FOLDER + "/" + name)) {
            return RuleFile.read(name, new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
