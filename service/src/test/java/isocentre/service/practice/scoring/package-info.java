@NullMarked
package isocentre.service.practice.scoring;

import org.jspecify.annotations.NullMarked;
