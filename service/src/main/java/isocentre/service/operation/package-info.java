/// What those who run the service watch: measures of its work, at `/metrics` in the form of Prometheus. It only looks.
@ApplicationModule(allowedDependencies = {"audit", "capture", "indicators"})
@NullMarked
package isocentre.service.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
