package isocentre.service.feedback.web;

import isocentre.service.organisations.Directory;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Which places' own figures a person may see: the same rule that guards the pages of providers. Networks are seen by
/// all
/// who compare.
@Component
class Sight {
    private final SeesProviderYear rule;
    private final Directory directory;

    Sight(SeesProviderYear rule, Directory directory) {
        this.rule = rule;
        this.directory = directory;
    }

    boolean sees(Person person, String place, String year) {
        return directory.isNetwork(place)
                || person.on(directory.today())
                        .filter(Sight::compares)
                        .anyMatch(grant -> rule.allows(grant, Map.of("provider", place, "year", year)));
    }

    private static boolean compares(Grant grant) {
        return switch (grant.role()) {
            case DATA_MANAGER, CLINICAL_LEAD, PHYSICIST, NETWORK_MANAGER, NETWORK_CHAIR, ANALYST, COMMISSIONER -> true;
            case PATIENT_PARTNER, ADMINISTRATOR, AUDITOR, HOSPITAL_SYSTEM, PLAN_SYSTEM, MONITOR -> false;
        };
    }
}
