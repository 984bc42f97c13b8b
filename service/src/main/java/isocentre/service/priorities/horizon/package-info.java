/// Horizon scanning: news of technology and evidence, judged by another person than who noticed it, and linked to the
/// questions of rounds.
@NullMarked
package isocentre.service.priorities.horizon;

import org.jspecify.annotations.NullMarked;
