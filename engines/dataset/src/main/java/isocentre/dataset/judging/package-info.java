/// The rule language tied to a file's fields: expressions become small objects that judge the row at hand.
@NullMarked
package isocentre.dataset.judging;

import org.jspecify.annotations.NullMarked;
