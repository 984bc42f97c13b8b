package isocentre.service.priorities.web;

import isocentre.service.priorities.Question;
import isocentre.service.priorities.RoundWorkflow;

/// A question as pages show it.
///
/// @param place in the order of the workshop; empty without one
/// @param evidence what was found, in words; empty while it was not held against the evidence
public record QuestionView(
        Question of,
        String id,
        String href,
        String state,
        String colour,
        String meaning,
        String place,
        String evidence) {
    private static final RoundWorkflow WORKFLOW = new RoundWorkflow();

    static QuestionView of(Question one) {
        var meaning = WORKFLOW.meaning(one.state());
        return new QuestionView(
                one,
                one.id().toString(),
                "/priorities/" + one.round() + "/questions/" + one.id(),
                meaning.title(),
                colour(one.state()),
                meaning.words(),
                one.place().map(String::valueOf).orElse(""),
                one.evidence().map(found -> found.verdict().title()).orElse(""));
    }

    private static String colour(Question.State state) {
        return switch (state) {
            case FORMED -> "nhsuk-tag--grey";
            case OUTSIDE, MERGED, DUPLICATE -> "nhsuk-tag--grey";
            case ANSWERED, SETTLED -> "nhsuk-tag--purple";
            case LONG, SHORT -> "nhsuk-tag--blue";
            case TOP -> "nhsuk-tag--orange";
            case SEEKING -> "nhsuk-tag--yellow";
            case FUNDED -> "nhsuk-tag--green";
        };
    }
}
