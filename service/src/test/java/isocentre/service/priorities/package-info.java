@NullMarked
package isocentre.service.priorities;

import org.jspecify.annotations.NullMarked;
