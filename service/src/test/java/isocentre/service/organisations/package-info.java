@NullMarked
package isocentre.service.organisations;

import org.jspecify.annotations.NullMarked;
