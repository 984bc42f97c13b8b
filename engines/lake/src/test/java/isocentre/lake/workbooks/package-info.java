@NullMarked
package isocentre.lake.workbooks;

import org.jspecify.annotations.NullMarked;
