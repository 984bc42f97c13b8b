package isocentre.service.governance.web;

import isocentre.service.governance.meetings.Meeting;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.time.LocalDate;

/// Who does the work of a network, or of the Implementation Oversight Group: whose forms these are.
final class Works {
    private Works() {}

    /// @param body a network, or [Meeting#IMPLEMENTATION]
    static boolean at(Person person, String body, LocalDate day) {
        return person.on(day).anyMatch(grant -> at(grant, body));
    }

    static boolean at(Grant grant, String body) {
        return switch (grant.role()) {
            case NETWORK_MANAGER, NETWORK_CHAIR -> grant.organisation().equals(body);
            case COMMISSIONER -> body.equals(Meeting.IMPLEMENTATION);
            default -> false;
        };
    }

    /// Whether a grant lets one see what belongs to the Implementation Oversight Group.
    static boolean seesImplementation(Grant grant) {
        return grant.role().scope() == Role.Scope.NETWORK
                || grant.role() == Role.ANALYST
                || grant.role() == Role.COMMISSIONER;
    }
}
