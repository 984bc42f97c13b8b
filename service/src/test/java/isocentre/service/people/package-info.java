@NullMarked
package isocentre.service.people;

import org.jspecify.annotations.NullMarked;
