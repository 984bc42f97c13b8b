package isocentre.plans;

import isocentre.plans.dicom.Instance;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Patient;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.StudyObject;
import isocentre.plans.dicom.Uid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Objects that come more than once, and patients that should be one.
final class Duplicates {
    private Duplicates() {}

    /// Each object once; of several with the same SOP Instance UID the first.
    static List<StudyObject> without(List<StudyObject> objects, List<Issue> issues) {
        Map<Uid, StudyObject> first = new LinkedHashMap<>();
        for (StudyObject object : objects) {
            StudyObject known = first.putIfAbsent(object.instance().uid(), object);
            if (known != null) {
                issues.add(twice(known.instance(), object.instance()));
            }
        }
        List<StudyObject> unique = new ArrayList<>(first.values());
        patients(unique, issues);
        return unique;
    }

    private static Issue twice(Instance known, Instance again) {
        if (sameContent(known, again)) {
            return new Issue(Severity.NOTE, again.source(), "it is a copy of " + known.source(), "it is used once");
        }
        return new Issue(
                Severity.DOUBT,
                again.source(),
                "it has the SOP Instance UID of " + known.source() + " and other content",
                "the first is used: find out which is right, and leave the other out");
    }

    private static boolean sameContent(Instance known, Instance again) {
        try {
            return Files.mismatch(Path.of(known.source()), Path.of(again.source())) == -1;
        } catch (IOException | InvalidPathException notFiles) {
            return false;
        }
    }

    private static void patients(List<StudyObject> objects, List<Issue> issues) {
        Map<Uid, Set<String>> ids = objects.stream()
                .map(StudyObject::instance)
                .filter(instance -> instance.study().isPresent())
                .collect(Collectors.groupingBy(
                        instance -> instance.study().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.mapping(Instance::patient, Collectors.mapping(Patient::id, Collectors.toSet()))));
        ids.forEach((study, patients) -> {
            if (patients.size() > 1) {
                issues.add(new Issue(
                        Severity.DOUBT,
                        "study " + study,
                        "its objects name " + patients.size() + " patient ids",
                        "they are linked by UID all the same: make sure that they are of one patient"));
            }
        });
    }
}
