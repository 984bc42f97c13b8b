/// The pages and the interface for systems.
@NullMarked
package isocentre.service.capture.web;

import org.jspecify.annotations.NullMarked;
