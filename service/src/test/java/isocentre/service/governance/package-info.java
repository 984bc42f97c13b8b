@NullMarked
package isocentre.service.governance;

import org.jspecify.annotations.NullMarked;
