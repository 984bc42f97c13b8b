/// What people see of the figures: the home page by role, and the pages of England, networks, providers and indicators,
/// each with its downloads. The pages are those of the national report, within the service's own frame.
@ApplicationModule(
        allowedDependencies = {"pages", "audit", "organisations", "people", "capture", "indicators", "workflow"})
@NullMarked
package isocentre.service.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
