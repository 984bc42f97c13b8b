/// What every page shares: the layout with header and navigation, how a controller answers, forms and their errors,
/// security headers' needs (no inline script), and the error pages in plain English. Calls no other module:
/// who is signed in it hears through [isocentre.service.pages.Visitors].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package isocentre.service.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
