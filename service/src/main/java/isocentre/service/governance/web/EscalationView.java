package isocentre.service.governance.web;

import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.escalation.EscalationWorkflow;
import isocentre.service.organisations.Directory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// An escalation as its page and the lists show it.
///
/// @param raiser who raised it, by name
/// @param due by when its owner acts; empty once it is closed
public record EscalationView(
        UUID id,
        String title,
        String raiser,
        String state,
        String meaning,
        String raised,
        String due,
        boolean overdue,
        boolean open) {
    static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static EscalationView of(Escalation one, EscalationWorkflow workflow, Directory directory) {
        var meaning = workflow.meaning(one.state());
        return new EscalationView(
                one.id(),
                one.title(),
                directory.name(one.provider().orElse(one.network())),
                meaning.title(),
                meaning.words(),
                Words.of(LocalDate.ofInstant(one.raisedAt(), ENGLAND)),
                one.dueOn().map(Words::of).orElse(""),
                one.overdue(directory.today()),
                one.open());
    }
}
