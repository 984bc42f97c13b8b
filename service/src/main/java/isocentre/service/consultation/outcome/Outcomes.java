package isocentre.service.consultation.outcome;

import static isocentre.service.pages.Refusal.unless;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.consultation.Consultation;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultations;
import isocentre.service.consultation.Deadlines;
import isocentre.service.consultation.coding.Codings;
import isocentre.service.consultation.coding.Theme;
import isocentre.service.consultation.outcome.Outcome.Counted;
import isocentre.service.consultation.outcome.Outcome.Measure;
import isocentre.service.consultation.outcome.Outcome.Released;
import isocentre.service.consultation.outcome.Outcome.Source;
import isocentre.service.consultation.outcome.Outcome.Value;
import isocentre.service.pages.Refusal;
import isocentre.service.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is done about the themes of consultations, each with the measure by which that will be known.
@Component
public class Outcomes {
    private static final int LONGEST = 2000;
    private static final int LONGEST_WORDS = 300;

    private final OutcomeRows rows;
    private final Consultations consultations;
    private final Codings codings;
    private final ReleasedFigures figures;
    private final AuditLog log;

    Outcomes(OutcomeRows rows, Consultations consultations, Codings codings, ReleasedFigures figures, AuditLog log) {
        this.rows = rows;
        this.consultations = consultations;
        this.codings = codings;
        this.figures = figures;
        this.log = log;
    }

    public Optional<Outcome> of(UUID theme) {
        return rows.of(theme);
    }

    /// Writes what is done about a theme, or writes it anew, while the response is drafted. A released figure is taken
    /// as it is now: what it was before is known before anything is done.
    ///
    /// @param what is counted, and its unit; taken from the release for a released figure
    /// @param before and its source; taken from the release for a released figure
    @Transactional
    public void write(
            Person by,
            UUID id,
            UUID theme,
            String said,
            String did,
            Source source,
            String what,
            String unit,
            Optional<Value> before) {
        leading(by, id, State.THEMED);
        unless(known(id, theme), "", "There is no such theme");
        unless(!said.isBlank() && said.length() <= LONGEST, "said", "Say in up to 2,000 letters what people said");
        unless(
                !did.isBlank() && did.length() <= LONGEST,
                "did",
                "Say in up to 2,000 letters what is done about it, or why nothing is");
        Measure measure = switch (source) {
            case Released released ->
                new Measure(
                        source,
                        figures.title(released.indicator()),
                        "%",
                        figures.latest(released.indicator(), released.area())
                                .orElseThrow(() -> new Refusal(
                                        "indicator", "The latest release shows no such figure for that area")),
                        Optional.empty());
            case Counted ignored -> {
                unless(!what.isBlank() && what.length() <= LONGEST_WORDS, "what", "Say what is counted");
                unless(!unit.isBlank() && unit.length() <= 50, "unit", "Enter its unit, such as days or people");
                yield new Measure(
                        source,
                        what,
                        unit,
                        before.orElseThrow(() -> new Refusal("before", "Enter its number before, such as 12.5")),
                        Optional.empty());
            }
        };
        sourced(measure.before(), "beforeSource");
        rows.keep(new Outcome(theme, said, did, measure));
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "wrote what is done about a theme");
    }

    /// Adds the figure afterwards, once a year has passed. A released figure is taken as it is then.
    @Transactional
    public void measure(Person by, UUID id, UUID theme, Optional<Value> after) {
        Consultation one = leading(by, id, State.PUBLISHED);
        unless(
                !consultations.today().isBefore(Deadlines.review(one)),
                "after",
                "The year after publication is not over yet");
        unless(known(id, theme), "", "There is no such theme");
        Outcome outcome = of(theme).orElseThrow(() -> new Refusal("", "Nothing was said to that theme"));
        Value value = switch (outcome.measure().source()) {
            case Released released ->
                figures.latest(released.indicator(), released.area())
                        .filter(now ->
                                !now.words().equals(outcome.measure().before().words()))
                        .orElseThrow(() -> new Refusal("after", "There is no later release of that figure yet"));
            case Counted ignored ->
                after.orElseThrow(() -> new Refusal("after", "Enter its number afterwards, such as 12.5"));
        };
        sourced(value, "afterSource");
        rows.after(theme, value);
        log.append(by.getName(), Act.CONSULTATION, id.toString(), "measured what changed");
    }

    private static void sourced(Value value, String field) {
        unless(
                !value.words().isBlank() && value.words().length() <= LONGEST_WORDS,
                field,
                "Say in up to 300 letters where the number is from");
    }

    private Consultation leading(Person by, UUID id, State state) {
        Consultation one = consultations.find(id).orElseThrow(() -> new Refusal("", "There is no such consultation"));
        unless(consultations.leads(by, one.place()), "", "Only those who lead this consultation write its response");
        unless(one.state() == state, "", "Nothing was changed: the consultation has moved on");
        return one;
    }

    private boolean known(UUID id, UUID theme) {
        return codings.of(id).said().stream().map(Theme::id).anyMatch(theme::equals);
    }
}
