/// Credentials: what a centre has shown in the quality assurance of trials, how long it holds, and which trials the
/// centre could open with it.
@NullMarked
package isocentre.service.plans.credentialing;

import org.jspecify.annotations.NullMarked;
