/// The pages.
@NullMarked
package isocentre.service.feedback.web;

import org.jspecify.annotations.NullMarked;
