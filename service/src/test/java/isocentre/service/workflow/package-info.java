@NullMarked
package isocentre.service.workflow;

import org.jspecify.annotations.NullMarked;
