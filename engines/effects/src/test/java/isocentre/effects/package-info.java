@NullMarked
package isocentre.effects;

import org.jspecify.annotations.NullMarked;
