package isocentre.service.release;

import java.util.List;

/// A release cannot go on: the reasons say why and what to do.
public final class RefusedRelease extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> reasons;

    RefusedRelease(List<String> reasons) {
        super(String.join("; ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    RefusedRelease(String reason) {
        this(List.of(reason));
    }

    public List<String> reasons() {
        return reasons;
    }
}
