@NullMarked
package isocentre.service.feedback;

import org.jspecify.annotations.NullMarked;
