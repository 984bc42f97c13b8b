/// Sign-in with an identity provider by OpenID Connect: the provider says who somebody is and which roles they hold.
@NullMarked
package isocentre.service.people.provider;

import org.jspecify.annotations.NullMarked;
