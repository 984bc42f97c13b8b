/// Sorting what was said into themes: answers are cut into pieces, two people code them apart, and their agreement is
/// shown. A theme leads back to each of its pieces, verbatim.
@NullMarked
package isocentre.service.consultation.coding;

import org.jspecify.annotations.NullMarked;
