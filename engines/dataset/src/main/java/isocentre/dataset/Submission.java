package isocentre.dataset;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files that one provider sends for one month, before anything is known of their content: an attendance and a
/// prescription file (version 6), or one flat file (version 5). The provider and period are what the sender or the
/// file's name says, if either does.
public record Submission(String name, List<SourceFile> files, Optional<OdsCode> provider, Optional<Month> period) {
    public Submission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has at least one file");
        }
    }

    /// A submission of these files, the provider and period left to what the content says.
    public static Submission of(SourceFile... files) {
        return new Submission(files[0].name(), List.of(files), Optional.empty(), Optional.empty());
    }

    /// A submission of these paths; the provider and period are read from the names where they hold them.
    public static Submission of(Path... paths) {
        List<SourceFile> files = List.of(paths).stream().map(SourceFile::of).toList();
        return new Submission(files.getFirst().name(), files, Names.provider(files), Names.period(files));
    }

    /// The same submission, sent by this provider.
    public Submission from(OdsCode sender) {
        return new Submission(name, files, Optional.of(sender), period);
    }

    /// The same submission, for this month.
    public Submission during(Month month) {
        return new Submission(name, files, provider, Optional.of(month));
    }
}
