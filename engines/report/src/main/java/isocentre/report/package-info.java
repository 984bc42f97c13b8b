@NullMarked
package isocentre.report;

import org.jspecify.annotations.NullMarked;
