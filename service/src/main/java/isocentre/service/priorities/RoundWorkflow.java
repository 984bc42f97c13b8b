package isocentre.service.priorities;

import isocentre.service.people.Grant;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.Round.Step;
import isocentre.service.workflow.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which moves a round and its questions may make and whose they are: the tables in `standards/workflows/`, and that
/// nobody approves their own work. Pure: it knows no database.
public final class RoundWorkflow {
    /// The word of the first step.
    static final String PLAN = "plan";

    private static final String SERVICE = "service";

    private final Workflow<State, Move> rounds =
            Workflow.of("priority-round", State.class, State::word, Move.class, Move::word);
    private final Workflow<Question.State, Question.Move> questions = Workflow.of(
            "priority", Question.State.class, Question.State::word, Question.Move.class, Question.Move::word);

    /// Who would make a move.
    ///
    /// @param account id
    /// @param grants held that day
    public record Mover(String account, List<Grant> grants) {}

    public Workflow.Meaning meaning(State state) {
        return rounds.meaning(state);
    }

    public Workflow.Meaning meaning(Question.State state) {
        return questions.meaning(state);
    }

    /// Whether a grant works on the rounds of a place.
    public static boolean reaches(Grant grant, String place) {
        return switch (grant.role()) {
            case NETWORK_MANAGER, NETWORK_CHAIR -> grant.organisation().equals(place);
            case ANALYST, COMMISSIONER -> true;
            case DATA_MANAGER, CLINICAL_LEAD, PHYSICIST, PATIENT_PARTNER, ADMINISTRATOR, AUDITOR -> false;
            case HOSPITAL_SYSTEM, PLAN_SYSTEM, MONITOR -> false;
        };
    }

    /// The moves of a round that somebody may make now, whatever is still missing.
    ///
    /// @param steps so far, the oldest first
    public List<Move> moves(Mover mover, State state, String place, List<Step> steps) {
        return Arrays.stream(Move.values())
                .filter(move -> grant(mover, place, rounds.step(state, move)).isPresent())
                .filter(move -> !own(mover, move, steps))
                .toList();
    }

    /// The moves of a question that somebody may make now, whatever is still missing.
    public List<Question.Move> moves(Mover mover, Question.State state, String place) {
        return Arrays.stream(Question.Move.values())
                .filter(move -> grant(mover, place, questions.step(state, move)).isPresent())
                .toList();
    }

    private static <S> Optional<Grant> grant(Mover mover, String place, Optional<Workflow.Step<S>> step) {
        return step.stream()
                .flatMap(one -> mover.grants().stream()
                        .filter(grant -> one.by().contains(grant.role().code())))
                .filter(grant -> reaches(grant, place))
                .findFirst();
    }

    /// Where a move of a round leads; empty where it may not be made.
    public Optional<State> after(State state, Move move) {
        return rounds.after(state, move);
    }

    /// Where a move of a question leads; empty where it may not be made.
    public Optional<Question.State> after(Question.State state, Question.Move move) {
        return questions.after(state, move);
    }

    /// Where a move leads that the service makes by itself; empty where it may not.
    Optional<Question.State> byItself(Question.State state, Question.Move move) {
        return questions
                .step(state, move)
                .filter(step -> step.by().contains(SERVICE))
                .map(Workflow.Step::to);
    }

    /// Whether the move would approve the mover's own work.
    private static boolean own(Mover mover, Move move, List<Step> steps) {
        return switch (move) {
            case ASK -> did(mover, PLAN, steps);
            case REOPEN, PUBLISH -> did(mover, Move.SETTLE.word(), steps);
            case SORT, CHECK, RANK, GATHER, SETTLE, CLOSE -> false;
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
