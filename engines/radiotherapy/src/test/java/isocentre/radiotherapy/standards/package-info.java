@NullMarked
package isocentre.radiotherapy.standards;

import org.jspecify.annotations.NullMarked;
