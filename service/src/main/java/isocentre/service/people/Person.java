package isocentre.service.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Somebody with an account, or a hospital's system with its key, and the roles given.
public record Person(UUID id, String email, String name, List<Grant> grants, boolean demo)
        implements AuthenticatedPrincipal, Serializable {
    public Person {
        grants = List.copyOf(grants);
    }

    @Override
    public String getName() {
        return id.toString();
    }

    /// The roles held on a day.
    public Stream<Grant> on(LocalDate day) {
        return grants.stream().filter(grant -> grant.holds(day));
    }

    public boolean has(Role role, LocalDate day) {
        return on(day).anyMatch(grant -> grant.role() == role);
    }

    /// The organisation for which the person holds any of the roles on a day; the first, where there are several.
    public Optional<String> organisation(LocalDate day, Role... roles) {
        return on(day).filter(grant -> List.of(roles).contains(grant.role()))
                .map(Grant::organisation)
                .findFirst();
    }
}
