@NullMarked
package isocentre.cli;

import org.jspecify.annotations.NullMarked;
