@NullMarked
package isocentre.service.governance.escalation;

import org.jspecify.annotations.NullMarked;
