/// A record as typed values: dates, numbers and codes read from bytes, without a new object for any of them.
@NullMarked
package isocentre.dataset.rows;

import org.jspecify.annotations.NullMarked;
