package isocentre.service.governance.web;

import isocentre.service.governance.meetings.Meeting;
import isocentre.service.governance.meetings.Meetings;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `sees-meeting`: those of its network, staff of the providers that are in it today, analysts and
/// commissioners; of the Implementation Oversight Group those of all networks, analysts and commissioners.
@Component
class SeesMeeting implements ObjectRule {
    private final Meetings meetings;
    private final NetworkSight sight;

    SeesMeeting(Meetings meetings, NetworkSight sight) {
        this.meetings = meetings;
        this.sight = sight;
    }

    @Override
    public String name() {
        return "sees-meeting";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return meetings.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(meeting -> sees(grant, meeting))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean sees(Grant grant, Meeting meeting) {
        return meeting.ofImplementationGroup()
                ? Works.seesImplementation(grant)
                : SeesNetwork.reaches(grant, meeting.network(), sight);
    }
}
