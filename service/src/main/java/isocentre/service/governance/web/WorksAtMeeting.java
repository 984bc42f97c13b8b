package isocentre.service.governance.web;

import isocentre.service.governance.meetings.Meetings;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// `works-at-meeting`: managers and chairs of its network; commissioners at the Implementation Oversight Group.
@Component
class WorksAtMeeting implements ObjectRule {
    private final Meetings meetings;

    WorksAtMeeting(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "works-at-meeting";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        try {
            return meetings.find(UUID.fromString(variables.getOrDefault("id", "")))
                    .filter(meeting -> Works.at(grant, meeting.network()))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
