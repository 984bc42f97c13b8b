@NullMarked
package isocentre.service.people.passkey;

import org.jspecify.annotations.NullMarked;
