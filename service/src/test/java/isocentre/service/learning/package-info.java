@NullMarked
package isocentre.service.learning;

import org.jspecify.annotations.NullMarked;
