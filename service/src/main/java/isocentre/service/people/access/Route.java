package isocentre.service.people.access;

import isocentre.service.people.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.pattern.PathPattern;

/// One row of the table of access.
///
/// @param method `GET`, `POST`, `PUT` …
/// @param who who may come at all
/// @param object the name of the rule on what is asked for; empty where there is none
public record Route(String method, PathPattern path, Who who, Optional<String> object) {

    /// Who may use a route.
    public sealed interface Who {}

    /// Everybody, the public too.
    public record Anyone() implements Who {}

    /// Everybody who is signed in.
    public record SignedIn() implements Who {}

    /// Whoever holds one of these roles.
    public record Holders(Set<Role> roles) implements Who {}
}
