package isocentre.plans.dicom;

import java.util.List;

/// An object of a kind that is not read in depth: kept and counted.
public record OtherObject(Instance instance, List<Issue> issues) implements StudyObject {
    public OtherObject {
        issues = List.copyOf(issues);
    }
}
