/// From submissions and workbooks to lots in the store.
@NullMarked
package isocentre.lake.loading;

import org.jspecify.annotations.NullMarked;
