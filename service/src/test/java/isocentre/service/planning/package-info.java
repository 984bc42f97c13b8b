@NullMarked
package isocentre.service.planning;

import org.jspecify.annotations.NullMarked;
