package isocentre.service.plans.store;

import isocentre.plans.dicom.Uid;
import isocentre.service.people.Grant;
import isocentre.service.people.ObjectRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/// `sees-study`: clinical staff and systems of a provider that holds something of the study, or with which it was
/// shared. A study that does not exist is answered like another's.
@Component
class SeesStudy implements ObjectRule {
    private final Index index;
    private final Clock clock;

    SeesStudy(Index index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sees-study";
    }

    @Override
    public boolean allows(Grant grant, Map<String, String> variables) {
        String study = variables.getOrDefault("study", "").strip();
        return !study.isEmpty()
                && !index.visible(Reader.of(grant, LocalDate.now(clock)), new Uid(study))
                        .isEmpty();
    }
}
