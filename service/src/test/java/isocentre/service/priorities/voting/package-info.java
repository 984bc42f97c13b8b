@NullMarked
package isocentre.service.priorities.voting;

import org.jspecify.annotations.NullMarked;
