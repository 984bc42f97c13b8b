package isocentre.cli;

import isocentre.plans.StudySet;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.StudyObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The same issue in many files, told once.
///
/// @param place in the file; empty for the file as a whole
/// @param files by name, without their folders
record IssueGroup(Severity severity, String place, String what, String consequence, List<String> files) {

    /// Those of all objects, worst first.
    static List<IssueGroup> of(StudySet set) {
        Map<List<Object>, IssueGroup> groups = new LinkedHashMap<>();
        for (StudyObject object : set.objects()) {
            String source = object.instance().source();
            for (Issue issue : object.issues()) {
                String place = place(issue, source);
                groups.computeIfAbsent(
                                List.of(issue.severity(), place, issue.what(), issue.consequence()),
                                any -> new IssueGroup(
                                        issue.severity(), place, issue.what(), issue.consequence(), new ArrayList<>()))
                        .files()
                        .add(name(source));
            }
        }
        return groups.values().stream()
                .sorted(Comparator.comparing(IssueGroup::severity).reversed())
                .toList();
    }

    private static String place(Issue issue, String source) {
        return issue.where().startsWith(source + ": ") ? issue.where().substring(source.length() + 2) : "";
    }

    static String name(String source) {
        Path file = Path.of(source).getFileName();
        return file == null ? source : file.toString();
    }

    /// `RTSTRUCT.dcm`, or `107 files (CT_1.dcm, …)`.
    String where() {
        return files.size() == 1 ? files.getFirst() : files.size() + " files (" + files.getFirst() + ", …)";
    }
}
