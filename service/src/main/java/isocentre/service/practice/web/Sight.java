package isocentre.service.practice.web;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which figures of practice somebody sees: the public none, staff those of their own provider, people of a network
/// those of its members, analysts and commissioners all. Figures over all centres are seen by each of them.
@Component
class Sight {
    private static final Set<Role> FIGURES = Set.of(
            Role.DATA_MANAGER,
            Role.CLINICAL_LEAD,
            Role.PHYSICIST,
            Role.NETWORK_MANAGER,
            Role.NETWORK_CHAIR,
            Role.ANALYST,
            Role.COMMISSIONER);

    private final Directory directory;
    private final NetworkSight sight;

    Sight(Directory directory, NetworkSight sight) {
        this.directory = directory;
        this.sight = sight;
    }

    boolean figures(@Nullable Person person) {
        return person != null && person.on(directory.today()).anyMatch(grant -> FIGURES.contains(grant.role()));
    }

    boolean centre(@Nullable Person person, OdsCode provider) {
        return person != null && person.on(directory.today()).anyMatch(grant -> reaches(grant, provider));
    }

    boolean reaches(Grant grant, OdsCode provider) {
        return FIGURES.contains(grant.role())
                && switch (grant.role().scope()) {
                    case PROVIDER -> grant.organisation().equals(provider.code());
                    case NETWORK -> sight.seesNow(grant.organisation(), provider);
                    case ENGLAND -> true;
                };
    }
}
