/// Providers and networks, each with its dates, as the standards have them; and the one policy on what a network sees
/// of a
/// provider's past.
@ApplicationModule(allowedDependencies = "pages")
@NullMarked
package isocentre.service.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
