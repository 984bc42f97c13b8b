/// Peer review of plans, within a centre and across: moves only as `standards/workflows/peer-review` says.
@NullMarked
package isocentre.service.plans.reviewing;

import org.jspecify.annotations.NullMarked;
