@NullMarked
package isocentre.service.indicators;

import org.jspecify.annotations.NullMarked;
