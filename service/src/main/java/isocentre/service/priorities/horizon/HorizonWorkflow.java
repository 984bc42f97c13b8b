package isocentre.service.priorities.horizon;

import isocentre.service.people.Grant;
import isocentre.service.priorities.horizon.News.Move;
import isocentre.service.priorities.horizon.News.State;
import isocentre.service.workflow.Workflow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which moves news may make and whose they are: the tables in `standards/workflows/horizon/`, and that nobody judges
/// what they noticed themselves. Pure: it knows no database.
public final class HorizonWorkflow {
    private final Workflow<State, Move> workflow =
            Workflow.of("horizon", State.class, State::word, Move.class, Move::word);

    public Workflow.Meaning meaning(State state) {
        return workflow.meaning(state);
    }

    /// The moves that somebody may make now.
    ///
    /// @param noticed whether it was they who noticed it
    public List<Move> moves(List<Grant> grants, State state, boolean noticed) {
        return Arrays.stream(Move.values())
                .filter(move -> workflow.step(state, move)
                        .filter(step -> grants.stream()
                                .anyMatch(
                                        grant -> step.by().contains(grant.role().code())))
                        .isPresent())
                .filter(move -> state != State.NOTICED || !noticed)
                .toList();
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<State> after(State state, Move move) {
        return workflow.after(state, move);
    }
}
