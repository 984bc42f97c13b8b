@NullMarked
package isocentre.service.governance.matters;

import org.jspecify.annotations.NullMarked;
