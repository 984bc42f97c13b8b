@NullMarked
package isocentre.service.audit;

import org.jspecify.annotations.NullMarked;
