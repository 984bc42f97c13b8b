package isocentre.indicators;

import isocentre.indicators.defining.IndicatorFolder;
import isocentre.radiotherapy.standards.Standards;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The indicators of the standards, in the order of their ids. Each is read at first use.
public final class Indicators {
    private final Standards standards;
    private final List<String> ids;
    private final ConcurrentMap<String, Indicator> read = new ConcurrentHashMap<>();

    private Indicators(Standards standards) {
        this.standards = standards;
        this.ids = standards.list("indicators").stream()
                .filter(name -> name.matches("[A-Z]+-\\d+"))
                .toList();
    }

    public static Indicators of(Standards standards) {
        return new Indicators(standards);
    }

    /// All of them, from the standards on the class path.
    public static List<Indicator> all() {
        return of(Standards.load()).list();
    }

    public List<String> ids() {
        return ids;
    }

    public List<Indicator> list() {
        return ids.stream().map(this::read).toList();
    }

    public Optional<Indicator> find(String id) {
        return ids.contains(id) ? Optional.of(read(id)) : Optional.empty();
    }

    /// The indicators with these ids, all of them if there are none.
    ///
    /// @throws IllegalArgumentException if there is no such indicator
    public List<Indicator> select(List<String> wanted) {
        if (wanted.isEmpty()) {
            return list();
        }
        return wanted.stream()
                .distinct()
                .map(id -> find(id).orElseThrow(() -> new IllegalArgumentException(
                        "there is no indicator " + id + "; those there are: " + String.join(", ", ids))))
                .toList();
    }

    private Indicator read(String id) {
        return read.computeIfAbsent(id, key -> IndicatorFolder.read(standards, key));
    }
}
