package isocentre.service.consultation.outcome;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Deadlines;
import isocentre.service.consultation.Guard;
import isocentre.service.consultation.coding.CodingRows;
import isocentre.service.consultation.coding.Theme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A response goes on with an answer to every theme, and its effect is told with every figure afterwards (CON-02).
@Component
class ReadyToTell implements Guard {
    private final CodingRows codings;
    private final OutcomeRows outcomes;
    private final Clock clock;

    ReadyToTell(CodingRows codings, OutcomeRows outcomes, Clock clock) {
        this.codings = codings;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Override
    public void before(Consultation one, Move move, String words) {
        switch (move) {
            case DRAFT -> {
                for (Theme theme : codings.coding(one.id()).said()) {
                    unless(
                            outcomes.of(theme.id()).isPresent(),
                            "words",
                            "Write what is done about the theme “" + theme.name() + "” first");
                }
            }
            case RETURN -> unless(!words.isBlank(), "words", "Say what is to be mended");
            case REVIEW -> {
                unless(
                        !LocalDate.now(clock).isBefore(Deadlines.review(one)),
                        "words",
                        "The year after publication is not over yet");
                for (Theme theme : codings.coding(one.id()).said()) {
                    Optional<Outcome> outcome = outcomes.of(theme.id());
                    unless(
                            outcome.flatMap(told -> told.measure().after()).isPresent(),
                            "words",
                            "Add the figure afterwards to the theme “" + theme.name() + "” first");
                }
                unless(!words.isBlank(), "words", "Say in words what changed, and what did not");
            }
            case OPEN, CLOSE, CODE, AGREE, PUBLISH -> {}
        }
    }
}
