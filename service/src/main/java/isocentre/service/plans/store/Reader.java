package isocentre.service.plans.store;

import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/// Who looks at plans, and the providers for which: those of whose patients they may see what is held, and to which
/// others may have shared.
public record Reader(String actor, Set<String> providers, LocalDate day) {
    private static final Set<Role> CLINICAL = Set.of(Role.CLINICAL_LEAD, Role.PHYSICIST, Role.PLAN_SYSTEM);

    public Reader {
        providers = Set.copyOf(providers);
    }

    public static Reader of(Person person, LocalDate day) {
        return new Reader(
                person.getName(),
                person.on(day)
                        .filter(grant -> CLINICAL.contains(grant.role()))
                        .map(Grant::organisation)
                        .collect(Collectors.toSet()),
                day);
    }

    /// One grant alone, as the table of access asks.
    static Reader of(Grant grant, LocalDate day) {
        return new Reader("", CLINICAL.contains(grant.role()) ? Set.of(grant.organisation()) : Set.of(), day);
    }
}
