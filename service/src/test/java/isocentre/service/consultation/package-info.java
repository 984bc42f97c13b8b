@NullMarked
package isocentre.service.consultation;

import org.jspecify.annotations.NullMarked;
