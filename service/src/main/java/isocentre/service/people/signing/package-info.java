/// How somebody proves who they are: password, one-time code, invitation.
@NullMarked
package isocentre.service.people.signing;

import org.jspecify.annotations.NullMarked;
