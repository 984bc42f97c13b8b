@NullMarked
package isocentre.service.plans.store;

import org.jspecify.annotations.NullMarked;
