@NullMarked
package isocentre.radiotherapy;

import org.jspecify.annotations.NullMarked;
