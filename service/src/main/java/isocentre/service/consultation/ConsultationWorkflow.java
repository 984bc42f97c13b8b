package isocentre.service.consultation;

import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultation.Step;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which moves a consultation may make and whose they are: the tables in `standards/workflows/consultation/`, and that
/// nobody approves their own work. Pure: it knows no database.
public final class ConsultationWorkflow {
    /// The word of the first step.
    static final String PLAN = "plan";

    private static final String SERVICE = "service";

    private final Workflow<State, Move> workflow =
            Workflow.of("consultation", State.class, State::word, Move.class, Move::word);

    /// Who would make a move.
    ///
    /// @param account id
    /// @param grants held that day
    public record Mover(String account, List<Grant> grants) {}

    public Workflow.Meaning meaning(State state) {
        return workflow.meaning(state);
    }

    /// Whether a grant works on the consultations of a place.
    public static boolean reaches(Grant grant, String place) {
        return switch (grant.role()) {
            case NETWORK_MANAGER, NETWORK_CHAIR -> grant.organisation().equals(place);
            case ANALYST, COMMISSIONER -> true;
            case DATA_MANAGER, CLINICAL_LEAD, PHYSICIST, PATIENT_PARTNER, ADMINISTRATOR, AUDITOR -> false;
            case HOSPITAL_SYSTEM, PLAN_SYSTEM, MONITOR -> false;
        };
    }

    /// Whether a role may code what was said.
    public static boolean codes(Role role) {
        return role == Role.ANALYST || role == Role.PATIENT_PARTNER;
    }

    /// The moves that somebody may make now, whatever is still missing.
    ///
    /// @param steps so far, the oldest first
    /// @param coders accounts of those who code
    public List<Move> moves(Mover mover, State state, String place, List<Step> steps, Set<String> coders) {
        return Arrays.stream(Move.values())
                .filter(move -> grant(mover, state, place, move).isPresent())
                .filter(move -> !own(mover, move, steps, coders))
                .toList();
    }

    /// The grant by which a move is made.
    public Optional<Grant> grant(Mover mover, State state, String place, Move move) {
        return workflow.step(state, move).stream()
                .flatMap(step -> mover.grants().stream()
                        .filter(grant -> step.by().contains(grant.role().code())))
                .filter(grant -> reaches(grant, place))
                .findFirst();
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<State> after(State state, Move move) {
        return workflow.after(state, move);
    }

    /// Whether the service makes the move by itself.
    boolean byItself(State state, Move move) {
        return workflow.step(state, move)
                .filter(step -> step.by().contains(SERVICE))
                .isPresent();
    }

    /// Whether the move would approve the mover's own work.
    private static boolean own(Mover mover, Move move, List<Step> steps, Set<String> coders) {
        return switch (move) {
            case OPEN -> did(mover, PLAN, steps);
            case AGREE -> coders.contains(mover.account());
            case RETURN, PUBLISH, REVIEW -> did(mover, Move.DRAFT.word(), steps);
            case CLOSE, CODE, DRAFT -> false;
        };
    }

    /// Whether the mover made the last such step.
    private static boolean did(Mover mover, String move, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.move().equals(move))
                .reduce((ignored, later) -> later)
                .filter(step -> step.actor().equals(mover.account()))
                .isPresent();
    }
}
