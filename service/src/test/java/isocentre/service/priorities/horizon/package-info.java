@NullMarked
package isocentre.service.priorities.horizon;

import org.jspecify.annotations.NullMarked;
