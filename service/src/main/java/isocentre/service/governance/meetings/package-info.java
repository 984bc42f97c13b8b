/// Meetings of a network's groups, with an agenda that fills itself with what is late and what is to be raised.
@NullMarked
package isocentre.service.governance.meetings;

import org.jspecify.annotations.NullMarked;
