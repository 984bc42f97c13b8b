@NullMarked
package isocentre.dataset;

import org.jspecify.annotations.NullMarked;
