/// The table of access and the security made from it.
@NullMarked
package isocentre.service.people.access;

import org.jspecify.annotations.NullMarked;
