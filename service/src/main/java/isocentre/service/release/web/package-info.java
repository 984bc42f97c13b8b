/// The pages on which releases are proposed and decided.
@NullMarked
package isocentre.service.release.web;

import org.jspecify.annotations.NullMarked;
