@NullMarked
package isocentre.service.publication;

import org.jspecify.annotations.NullMarked;
