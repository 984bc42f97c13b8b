/// Escalations: from provider to network to the Implementation Oversight Group to both national bodies, and
/// back with an answer, one level at a time.
@NullMarked
package isocentre.service.governance.escalation;

import org.jspecify.annotations.NullMarked;
