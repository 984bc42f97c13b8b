package isocentre.service.publication;

import isocentre.service.release.Release;
import isocentre.service.release.Releases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// What is published. A release never changes, so each is read once.
@Component
public class Editions {
    private final Releases releases;
    private final Map<UUID, Edition> read = new ConcurrentHashMap<>();

    Editions(Releases releases) {
        this.releases = releases;
    }

    /// Latest first.
    public List<Release> all() {
        return releases.published();
    }

    public Optional<Edition> latest() {
        return all().stream().findFirst().map(this::edition);
    }

    public Optional<Edition> named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().map(this::edition);
    }

    private Edition edition(Release release) {
        return read.computeIfAbsent(release.id(), ignored -> Edition.of(release, releases.tables(release)));
    }
}
