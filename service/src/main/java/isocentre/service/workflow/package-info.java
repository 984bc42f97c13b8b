/// Workflows as data: states and moves are tables in `standards/workflows/`, and nothing moves but as they say.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package isocentre.service.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
