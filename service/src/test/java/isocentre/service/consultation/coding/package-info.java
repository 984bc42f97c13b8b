@NullMarked
package isocentre.service.consultation.coding;

import org.jspecify.annotations.NullMarked;
