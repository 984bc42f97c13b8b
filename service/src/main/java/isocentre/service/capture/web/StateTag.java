package isocentre.service.capture.web;

import isocentre.service.capture.State;
import isocentre.service.capture.Submissions;
import isocentre.service.workflow.Workflow;

/// A state as a coloured word; the colour adds nothing that the word does not say.
public record StateTag(String words, String colour, String meaning) {
    static StateTag of(State state) {
        Workflow.Meaning meaning = Submissions.WORKFLOW.meaning(state);
        String colour = switch (state) {
            case RECEIVED, CHECKING, SIGNED, LEAVING -> "nhsuk-tag--blue";
            case REJECTED -> "nhsuk-tag--red";
            case READY -> "nhsuk-tag--yellow";
            case STORED -> "nhsuk-tag--green";
            case SUPERSEDED, WITHDRAWN -> "nhsuk-tag--grey";
        };
        return new StateTag(meaning.title(), colour, meaning.words());
    }
}
