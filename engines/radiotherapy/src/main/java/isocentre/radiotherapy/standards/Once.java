package isocentre.radiotherapy.standards;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A value read at first use and kept. Starting a command must not parse files that it does not need.
final class Once<T> {
    private final Supplier<T> reading;
    private volatile @Nullable T value;

    Once(Supplier<T> reading) {
        this.reading = reading;
    }

    T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = reading.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
