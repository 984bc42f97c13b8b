@NullMarked
package isocentre.service.governance.meetings;

import org.jspecify.annotations.NullMarked;
