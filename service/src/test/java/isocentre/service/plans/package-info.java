@NullMarked
package isocentre.service.plans;

import org.jspecify.annotations.NullMarked;
