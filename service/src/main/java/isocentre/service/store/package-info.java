/// Brings signed submissions into the store, one after another, each into a data version of its own that readers see
/// whole or not at all. What a stopped service left undone is done when it starts again. Publishes
/// [isocentre.service.store.SnapshotMade].
@ApplicationModule(allowedDependencies = {"audit", "organisations", "capture"})
@NullMarked
package isocentre.service.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
