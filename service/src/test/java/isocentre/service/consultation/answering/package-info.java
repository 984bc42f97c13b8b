@NullMarked
package isocentre.service.consultation.answering;

import org.jspecify.annotations.NullMarked;
