package isocentre.service.feedback;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The few things asked for last. They are made one at a time, so that a reader who tries every choice holds up nobody
/// but those who do the same.
final class Recent<K, V> {
    private final int most;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);

    Recent(int most) {
        this.most = most;
    }

    synchronized V of(K key, Supplier<V> making) {
        V known = kept.get(key);
        if (known != null) {
            return known;
        }
        V made = making.get();
        kept.put(key, made);
        if (kept.size() > most) {
            kept.remove(kept.keySet().iterator().next());
        }
        return made;
    }
}
