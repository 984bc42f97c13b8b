package isocentre.service.plans.measuring;

import isocentre.plans.ObjectReading;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.SopClass;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.StoredObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Reads and measures what the store holds. The last few studies are kept measured, by the hashes of their objects:
/// who may see them is decided before, each time.
@Component
public class Studies {
    private static final int KEPT = 6;

    private final Plans plans;
    private final Map<List<String>, Study> kept = new LinkedHashMap<>(16, 0.75f, true);

    Studies(Plans plans) {
        this.plans = plans;
    }

    /// A study without the pixels of its images.
    ///
    /// @param cases measured
    public record Study(StudySet set, List<Measured> cases) {
        public Study {
            cases = List.copyOf(cases);
        }
    }

    /// @param objects those that the reader may see
    public Study read(List<StoredObject> objects) throws IOException {
        List<String> key = objects.stream().map(StoredObject::sha256).sorted().toList();
        synchronized (kept) {
            Study known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<ObjectReading> readings = new ArrayList<>();
        for (StoredObject object : objects) {
            readings.add(ObjectReading.read(name(object), plans.bytes(object), Limits.STANDARD));
        }
        StudySet set = StudySet.of(readings);
        Study study = new Study(set, set.cases().stream().map(Measured::of).toList());
        synchronized (kept) {
            kept.put(key, study);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return study;
    }

    /// What an object is called in messages: its kind, and the beginning of its hash.
    public static String name(StoredObject object) {
        String title = object.kind() == SopClass.OTHER
                ? object.modality()
                : object.kind().title();
        return title + " " + object.sha256().substring(0, 8);
    }
}
