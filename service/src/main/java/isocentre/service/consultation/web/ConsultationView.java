package isocentre.service.consultation.web;

import isocentre.report.Dates;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.ConsultationWorkflow;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.Deadlines;
import isocentre.service.organisations.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A consultation as its pages show it.
///
/// @param open whether it takes answers now
/// @param told whether everybody may read what was said and done
/// @param overdue by when its outcome was due, where that day is over; empty otherwise
public record ConsultationView(
        Consultation of,
        String id,
        String place,
        String opens,
        String closes,
        String state,
        String colour,
        String meaning,
        boolean open,
        boolean told,
        String overdue) {
    private static final ConsultationWorkflow WORKFLOW = new ConsultationWorkflow();
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static ConsultationView of(Consultation one, Consultations consultations, Directory directory) {
        var meaning = WORKFLOW.meaning(one.state());
        return new ConsultationView(
                one,
                one.id().toString(),
                directory.name(one.place()),
                Dates.words(one.opens()),
                Dates.words(one.closes()),
                meaning.title(),
                colour(one.state()),
                meaning.words(),
                consultations.takesAnswers(one),
                one.state().told(),
                Deadlines.overdue(one, consultations.today()) ? Dates.words(Deadlines.outcome(one)) : "");
    }

    static String day(Instant instant) {
        return Dates.words(LocalDate.ofInstant(instant, ENGLAND));
    }

    private static String colour(Consultation.State state) {
        return switch (state) {
            case PLANNED -> "nhsuk-tag--grey";
            case OPEN -> "nhsuk-tag--green";
            case CLOSED, CODING, THEMED, DRAFTED -> "nhsuk-tag--yellow";
            case PUBLISHED -> "nhsuk-tag--blue";
            case REVIEWED -> "nhsuk-tag--purple";
        };
    }
}
