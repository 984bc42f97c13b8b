/// The pages of governance.
@NullMarked
package isocentre.service.governance.web;

import org.jspecify.annotations.NullMarked;
