/// Pages of priorities: rounds, what everybody sends and chooses, the list of evidence gaps, and the horizon.
@NullMarked
package isocentre.service.priorities.web;

import org.jspecify.annotations.NullMarked;
