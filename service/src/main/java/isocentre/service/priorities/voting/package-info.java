/// What everybody sends to a round and chooses in it, without an account; each group's votes are counted apart.
@NullMarked
package isocentre.service.priorities.voting;

import org.jspecify.annotations.NullMarked;
