package isocentre.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private final Workflow<State, Move> workflow = Releases.WORKFLOW;

    @Test
    void aReleaseIsDecidedOnceAndWhatIsDecidedStays() {
        List<String> allowed = new ArrayList<>();
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                workflow.after(from, move)
                        .ifPresent(to -> allowed.add(from.word() + " " + move.word() + " " + to.word()));
            }
        }
        assertThat(allowed)
                .containsExactlyInAnyOrder(
                        "proposed approve published", "proposed refuse refused", "proposed withdraw withdrawn");
    }

    @Test
    void everyStateHasAMeaningAndOneOwner() {
        for (State state : State.values()) {
            assertThat(workflow.meaning(state).words()).isNotBlank();
            assertThat(workflow.meaning(state).owner()).matches("[a-z]+");
        }
    }
}
