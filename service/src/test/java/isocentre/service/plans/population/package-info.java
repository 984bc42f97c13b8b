@NullMarked
package isocentre.service.plans.population;

import org.jspecify.annotations.NullMarked;
