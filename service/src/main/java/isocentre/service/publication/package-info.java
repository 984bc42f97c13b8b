/// What the public reads, without an account: figures as released, and nothing else. This module knows the releases,
/// whose numbers are rounded and suppressed, and has no way to the figures behind them.
@ApplicationModule(allowedDependencies = {"pages", "release"})
@NullMarked
package isocentre.service.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
