package isocentre.service.learning;

import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The workflow of a cycle, as its tables in the standards say.
public final class CycleWorkflow {
    private final Workflow<State, Move> workflow =
            Workflow.of("cycle", State.class, State::word, Move.class, Move::word);

    private CycleWorkflow() {}

    public static CycleWorkflow load() {
        return new CycleWorkflow();
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<State> after(State from, Move move) {
        return workflow.after(from, move);
    }

    /// Who may make it; nobody where it may not be made.
    public Set<Role> by(State from, Move move) {
        return workflow.step(from, move).map(Workflow.Step::by).orElse(Set.of()).stream()
                .map(word -> Role.of(word).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    public Workflow.Meaning meaning(State state) {
        return workflow.meaning(state);
    }
}
