@NullMarked
package isocentre.service.operation;

import org.jspecify.annotations.NullMarked;
