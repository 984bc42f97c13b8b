/// From bytes to records: encoding, dialect, header, blocks of whole records, cells.
@NullMarked
package isocentre.dataset.reading;

import org.jspecify.annotations.NullMarked;
