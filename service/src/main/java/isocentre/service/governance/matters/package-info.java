/// Actions, risks and decisions of a network: three workflows of one shape, in which nobody approves their
/// own work.
@NullMarked
package isocentre.service.governance.matters;

import org.jspecify.annotations.NullMarked;
