package isocentre.dataset.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The national rules, as they stand in `standards/rtds/rules`, one a file.
public final class Rules {
    private Rules() {}

    /// All rules, in order of id.
    ///
    /// @throws IllegalArgumentException naming the file, if one of them is not well written
    public static List<Rule> national() {
        try {
            return RuleBook.bound().entrySet().stream()
                    .map(file -> RuleFile.read(file.getKey(), file.getValue()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
