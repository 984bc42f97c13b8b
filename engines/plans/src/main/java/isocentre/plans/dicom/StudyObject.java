package isocentre.plans.dicom;

import java.util.List;

/// An object of a study: a structure set, a plan, a dose, an image, a registration or another.
public interface StudyObject {
    /// Who, what and where it belongs.
    Instance instance();

    /// What was wrong in its file, most of it harmless: look at [Issue#severity].
    List<Issue> issues();
}
