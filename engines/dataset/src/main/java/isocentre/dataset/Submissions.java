package isocentre.dataset;

import java.nio.file.Path;
import java.util.List;

/// Files grouped into submissions.
///
/// @param unplaced in words, each file that belongs to no submission and why
public record Submissions(List<Submission> submissions, List<String> unplaced) {
    public Submissions {
        submissions = List.copyOf(submissions);
        unplaced = List.copyOf(unplaced);
    }

    /// Walks files and folders and puts together what was sent together: an attendance and a prescription file of one
    /// folder or archive, of one provider and one month; a version 5 file alone.
    public static Submissions group(List<Path> paths) {
        return Grouping.of(paths);
    }
}
