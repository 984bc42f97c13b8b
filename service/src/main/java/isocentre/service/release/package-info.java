/// Releases of figures to the public: proposed by one person, attacked by `engines/disclosure` with all earlier
/// releases, approved by another person, and never changed. What is published is rounded and suppressed; the raw
/// figures stay behind this module.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people", "indicators", "workflow"})
@NullMarked
package isocentre.service.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
