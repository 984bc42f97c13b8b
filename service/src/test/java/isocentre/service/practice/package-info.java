@NullMarked
package isocentre.service.practice;

import org.jspecify.annotations.NullMarked;
