package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.workflow.Walks;
import java.util.EnumSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CycleWorkflowTest {
    private final CycleWorkflow workflow = CycleWorkflow.load();

    @Test
    @DisplayName("L3: from a question on, no walk closes a cycle but through the measured effect")
    void measuredBeforeClosed() {
        SplittableRandom random = new SplittableRandom(17);
        EnumSet<State> seen = EnumSet.noneOf(State.class);
        for (int walk = 0; walk < Walks.moves() / 3; walk++) {
            State state = State.QUESTION;
            boolean measured = false;
            for (int i = 0; i < 30 && !state.closed(); i++) {
                seen.add(state);
                Move move = Move.values()[random.nextInt(Move.values().length)];
                measured |= move == Move.MEASURE && workflow.after(state, move).isPresent();
                state = workflow.after(state, move).orElse(state);
            }
            assertThat(state.closed() && !measured).isFalse();
            seen.add(state);
        }
        assertThat(seen).as("reachable states are the declared ones").isEqualTo(EnumSet.allOf(State.class));
    }

    @Test
    @DisplayName(
            "Every state has one owner; nothing leaves a closed one; who may move is told wherever there is a move")
    void owners() {
        for (State state : State.values()) {
            assertThat(workflow.meaning(state).owner()).isNotBlank().doesNotContain(" ");
            for (Move move : Move.values()) {
                assertThat(state.closed() && workflow.after(state, move).isPresent())
                        .isFalse();
                assertThat(workflow.by(state, move).isEmpty())
                        .isEqualTo(workflow.after(state, move).isEmpty());
            }
        }
    }
}
