package isocentre.service.plans.gateway;

import isocentre.plans.dicom.Uid;
import isocentre.service.plans.store.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a search answers about.
enum Level {
    STUDY(object -> object.name().study()),
    SERIES(object -> object.name().series()),
    INSTANCE(object -> object.name().instance());

    private final Function<StoredObject, Uid> key;

    Level(Function<StoredObject, Uid> key) {
        this.key = key;
    }

    /// The objects of each study, series or instance, in the order of the first of each.
    List<List<StoredObject>> group(List<StoredObject> objects) {
        Map<Uid, List<StoredObject>> found = new LinkedHashMap<>();
        for (StoredObject object : objects) {
            found.computeIfAbsent(key.apply(object), ignored -> new ArrayList<>())
                    .add(object);
        }
        return List.copyOf(found.values());
    }
}
