package isocentre.service.governance.escalation;

import isocentre.radiotherapy.standards.Governance;
import isocentre.radiotherapy.standards.Standards;
import isocentre.radiotherapy.standards.WorkingDays;
import isocentre.service.governance.escalation.Escalation.Move;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.governance.escalation.Escalation.Step;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Which moves an escalation may make and whose they are: the tables in `standards/workflows/escalation/`,
/// and the guards that they name. Pure: it knows no database.
public final class EscalationWorkflow {
    private final Workflow<State, Move> workflow =
            Workflow.of("escalation", State.class, State::word, Move.class, Move::word);
    private final WorkingDays days = Standards.load().workingDays();

    /// Who would make a move.
    ///
    /// @param account id
    /// @param grants held that day
    public record Mover(UUID account, List<Grant> grants) {}

    /// The national bodies: an escalation there lies with all of them, never with one (IOG-03).
    public List<Governance.Body> recipients() {
        return Standards.load().governance().bodies().stream()
                .filter(body -> body.level().equals("national"))
                .toList();
    }

    /// The ids of those that have not answered since it came to them.
    public List<String> unanswered(List<Step> steps) {
        return Escalation.unanswered(steps, recipientIds());
    }

    private List<String> recipientIds() {
        return recipients().stream().map(Governance.Body::id).toList();
    }

    public Workflow.Meaning meaning(State state) {
        return workflow.meaning(state);
    }

    /// Whether a grant reaches an escalation: its provider's staff, those of its network, analysts and
    /// commissioners.
    public static boolean reaches(Grant grant, Escalation escalation) {
        return switch (grant.role().scope()) {
            case PROVIDER ->
                escalation.provider().filter(grant.organisation()::equals).isPresent();
            case NETWORK -> grant.organisation().equals(escalation.network());
            case ENGLAND -> grant.role() == Role.ANALYST || grant.role() == Role.COMMISSIONER;
        };
    }

    /// The moves that somebody may make now.
    ///
    /// @param steps so far, the oldest first
    public List<Move> moves(Mover mover, Escalation escalation, List<Step> steps) {
        return Arrays.stream(Move.values())
                .filter(move -> grant(mover, escalation, move).isPresent())
                .filter(move -> allowed(mover, escalation, steps, move))
                .toList();
    }

    /// A move that may be made.
    ///
    /// @param by the grant by which it is made
    public record Way(State to, Grant by) {}

    /// Where a move by somebody leads; empty where it is refused.
    ///
    /// @param body `SCOG` or `NCB`, whose answer it is; ignored for other moves
    public Optional<Way> way(Mover mover, Escalation escalation, List<Step> steps, Move move, String body) {
        boolean answers = move == Move.ANSWER;
        if (!moves(mover, escalation, steps).contains(move)
                || answers && !unanswered(steps).contains(body)) {
            return Optional.empty();
        }
        return workflow.after(escalation.state(), move)
                .flatMap(to -> grant(mover, escalation, move).map(grant -> new Way(to, grant)));
    }

    private Optional<Grant> grant(Mover mover, Escalation escalation, Move move) {
        return workflow.step(escalation.state(), move).stream()
                .flatMap(step -> mover.grants().stream()
                        .filter(grant -> step.by().contains(grant.role().code())))
                .filter(grant -> reaches(grant, escalation))
                .findFirst();
    }

    private boolean allowed(Mover mover, Escalation escalation, List<Step> steps, Move move) {
        State state = escalation.state();
        return switch (move) {
            case RAISE -> true;
            case ANSWER -> !raisedHere(mover, steps) && !unanswered(steps).isEmpty();
            case RETURN ->
                switch (state) {
                    case NATIONAL ->
                        !raisedHere(mover, steps) && unanswered(steps).isEmpty();
                    case IMPLEMENTATION -> !raisedHere(mover, steps);
                    case NETWORK -> escalation.home() == State.PROVIDER;
                    case PROVIDER, CLOSED -> false;
                };
            case CLOSE ->
                state == escalation.home()
                        && answered(steps)
                        && !steps.getLast().actor().equals(mover.account());
        };
    }

    /// Whether the mover took it to the level where it lies: nobody answers what they raised.
    private static boolean raisedHere(Mover mover, List<Step> steps) {
        return !steps.isEmpty()
                && steps.get(Escalation.lastRaise(steps)).actor().equals(mover.account());
    }

    /// Whether its last step brought it back.
    private static boolean answered(List<Step> steps) {
        return !steps.isEmpty() && steps.getLast().move() == Move.RETURN;
    }

    /// By when the owner of a state has to act, if it was come to on that day.
    public Optional<LocalDate> due(State state, LocalDate since) {
        int left = meaning(state).workingDays();
        if (left == 0) {
            return Optional.empty();
        }
        LocalDate day = since;
        while (left > 0) {
            day = day.plusDays(1);
            left -= days.isWorkingDay(day) ? 1 : 0;
        }
        return Optional.of(day);
    }
}
