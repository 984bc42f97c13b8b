@NullMarked
package isocentre.service.practice.adoption;

import org.jspecify.annotations.NullMarked;
