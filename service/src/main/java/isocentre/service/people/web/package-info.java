/// The pages of signing in, of one's own account, and of those who administer others.
@NullMarked
package isocentre.service.people.web;

import org.jspecify.annotations.NullMarked;
