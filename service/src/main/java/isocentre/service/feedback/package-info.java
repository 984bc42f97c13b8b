/// What people see of the figures: the home page by role, and the pages of indicators, providers, networks and England.
@ApplicationModule(allowedDependencies = {"pages", "audit", "organisations", "people"})
@NullMarked
package isocentre.service.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
