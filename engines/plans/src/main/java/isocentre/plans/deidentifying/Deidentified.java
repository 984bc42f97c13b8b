package isocentre.plans.deidentifying;

import isocentre.plans.dicom.DicomFile;
import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import java.util.List;

/// An object after de-identification, with the proof of what was done.
///
/// @param file to be written
/// @param instance what it now says of itself
/// @param changes to each kind of element, in the order of the file; elements that were kept are not listed
/// @param contentBefore [ContentHash] of the original
/// @param contentAfter the same of the result: must be equal
/// @param keptTexts the different names and descriptions that were kept, for a person to read
/// @param issues what a person must still look at, such as burnt-in names
public record Deidentified(
        DicomFile file,
        Instance instance,
        List<Change> changes,
        String contentBefore,
        String contentAfter,
        List<String> keptTexts,
        List<Issue> issues) {
    public Deidentified {
        changes = List.copyOf(changes);
        keptTexts = List.copyOf(keptTexts);
        issues = List.copyOf(issues);
    }

    /// Whether nothing that is measured has changed.
    public boolean contentUnchanged() {
        return contentBefore.equals(contentAfter);
    }
}
