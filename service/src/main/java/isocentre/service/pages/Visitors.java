package isocentre.service.pages;

import java.util.Optional;

/// Knows who looks.
public interface Visitors {

    /// The viewer of the page being made; empty for the public.
    Optional<Viewer> current();
}
