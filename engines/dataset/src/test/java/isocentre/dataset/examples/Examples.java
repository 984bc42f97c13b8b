package isocentre.dataset.examples;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.dataset.Submission;
import isocentre.dataset.rules.Example;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes the example of a rule as a submission of the version.
public final class Examples {
    private final BaseRows base;

    public Examples(BaseRows base) {
        this.base = base;
    }

    /// The submission that the example describes; the file that it does not mention holds one valid row.
    public Submission submission(Example example, Version version) {
        List<SourceFile> files = new ArrayList<>();
        if (version == Version.V5) {
            List<Map<String, String>> rows = new ArrayList<>(example.attendance());
            rows.addAll(example.prescription());
            files.add(file(Layout.FLAT, rows));
        } else {
            if (!only(example)) {
                files.add(file(Layout.ATTENDANCE, example.attendance()));
            }
            files.add(file(Layout.PRESCRIPTION, example.prescription()));
        }
        return new Submission("example", files, Optional.of(sender(example)), Optional.of(base.month()));
    }

    private OdsCode sender(Example example) {
        return Stream.concat(example.attendance().stream(), example.prescription().stream())
                .filter(row -> row.containsKey("sender"))
                .findFirst()
                .map(row -> new OdsCode(row.getOrDefault("sender", "")))
                .orElse(base.sender());
    }

    private SourceFile file(Layout layout, List<Map<String, String>> rows) {
        List<Map<String, String>> given = rows.isEmpty() ? List.of(Map.of()) : rows;
        ExampleFile file = new ExampleFile(layout, base.of(layout), given.getFirst());
        given.forEach(file::add);
        return file.source();
    }

    private static boolean only(Example example) {
        return example.prescription().stream().anyMatch(row -> row.containsKey("only"));
    }
}
