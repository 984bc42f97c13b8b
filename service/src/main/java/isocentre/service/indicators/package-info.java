/// The figures of the latest data version: made aside, then swapped in whole. Where making them fails, those of before
/// stay, and
/// say so. Publishes [isocentre.service.indicators.FiguresPublished].
@ApplicationModule(allowedDependencies = {"audit", "organisations", "capture", "store"})
@NullMarked
package isocentre.service.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
