package isocentre.dataset;

import java.nio.file.Path;
import java.util.List;

/// Files grouped into submissions.
///
/// @param unplaced each file that belongs to no submission
public record Submissions(List<Submission> submissions, List<Unplaced> unplaced) {
    public Submissions {
        submissions = List.copyOf(submissions);
        unplaced = List.copyOf(unplaced);
    }

    /// A file that belongs to no submission.
    ///
    /// @param file the file, or the archive that holds it
    /// @param words its name and why
    public record Unplaced(Path file, String words) {}

    /// Walks files and folders and puts together what was sent together: an attendance and a prescription file of
    /// one folder or archive, of one provider and one month; a version 5 file alone. A file that cannot be read, or
    /// is one too many, stays with those that it belongs to by its name, and the check refuses them together.
    public static Submissions group(List<Path> paths) {
        return Grouping.of(paths);
    }
}
