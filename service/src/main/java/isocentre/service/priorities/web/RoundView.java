package isocentre.service.priorities.web;

import isocentre.report.Dates;
import isocentre.service.organisations.Directory;
import isocentre.service.priorities.Round;
import isocentre.service.priorities.RoundWorkflow;
import isocentre.service.priorities.Rounds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A round as its pages show it.
///
/// @param surveys whether everybody can send what they want to know now
/// @param votes whether everybody can vote now
/// @param questionsOpen whether everybody may read the questions
/// @param published whether everybody may read the votes and the order
public record RoundView(
        String id,
        String title,
        String scope,
        String place,
        String surveyEnds,
        String state,
        String colour,
        String meaning,
        boolean surveys,
        boolean votes,
        boolean questionsOpen,
        boolean published) {
    private static final RoundWorkflow WORKFLOW = new RoundWorkflow();
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static RoundView of(Round one, Rounds rounds, Directory directory) {
        var meaning = WORKFLOW.meaning(one.state());
        return new RoundView(
                one.id().toString(),
                one.title(),
                one.scope(),
                directory.name(one.place()),
                Dates.words(one.surveyEnds()),
                meaning.title(),
                colour(one.state()),
                meaning.words(),
                rounds.surveys(one),
                one.state() == Round.State.INTERIM,
                one.state().questionsOpen(),
                one.state().published());
    }

    static String day(Instant instant) {
        return Dates.words(LocalDate.ofInstant(instant, ENGLAND));
    }

    private static String colour(Round.State state) {
        return switch (state) {
            case STEERING -> "nhsuk-tag--grey";
            case SURVEY, INTERIM -> "nhsuk-tag--green";
            case SORTING, CHECKING, WORKSHOP, RANKED -> "nhsuk-tag--yellow";
            case PUBLISHED -> "nhsuk-tag--blue";
            case CLOSED -> "nhsuk-tag--purple";
        };
    }
}
