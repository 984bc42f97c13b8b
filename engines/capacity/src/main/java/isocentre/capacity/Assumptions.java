package isocentre.capacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The numbers that a what-if rests on, each by its id in `standards/demand/assumptions.csv`.
public final class Assumptions {
    private final Map<String, Assumption> byId;

    private Assumptions(Map<String, Assumption> byId) {
        this.byId = byId;
    }

    static Assumptions of(List<Assumption> all) {
        Map<String, Assumption> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        return new Assumptions(byId);
    }

    public List<Assumption> all() {
        return List.copyOf(byId.values());
    }

    /// @throws IllegalArgumentException if there is none of that id
    public Assumption of(String id) {
        Assumption known = byId.get(id);
        if (known == null) {
            throw new IllegalArgumentException("there is no assumption '" + id + "'");
        }
        return known;
    }

    public double value(String id) {
        return of(id).value();
    }

    int whole(String id) {
        return (int) Math.round(value(id));
    }

    /// A share given as a percentage, 0 to 1.
    double share(String id) {
        return value(id) / 100;
    }

    /// The same with another value for one of them.
    ///
    /// @param from says where it comes from: `chosen`
    /// @throws IllegalArgumentException if it lies outside the range in which it may be chosen
    public Assumptions with(String id, double value, String from) {
        Map<String, Assumption> changed = new LinkedHashMap<>(byId);
        changed.put(id, of(id).as(value, from));
        return new Assumptions(changed);
    }
}
