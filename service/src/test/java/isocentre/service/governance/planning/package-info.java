@NullMarked
package isocentre.service.governance.planning;

import org.jspecify.annotations.NullMarked;
