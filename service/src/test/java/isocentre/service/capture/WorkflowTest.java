package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    private final Site site = Site.open();
    private final Submissions submissions = site.part(Submissions.class);
    private final Workflow<State, Move> workflow = Submissions.WORKFLOW;

    @Test
    void everyStateHasOneOwnerAndCanBeReached() {
        Set<State> reached = EnumSet.of(State.RECEIVED);
        Deque<State> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            State from = open.remove();
            for (Move move : Move.values()) {
                workflow.after(from, move).filter(reached::add).ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        Set<String> owners = Set.of("service", "data-manager", "nobody");
        assertThat(State.values())
                .allSatisfy(state -> assertThat(workflow.meaning(state).owner()).isIn(owners));
    }

    @Test
    void everyMoveThatTheTableDoesNotHaveIsRefusedAndChangesNothing() {
        Person sender = site.invite(Role.DATA_MANAGER, "RYJ");
        int refused = 0;
        for (State from : State.values()) {
            for (Move move : Move.values()) {
                UUID id = UUID.randomUUID();
                submissions.record(id, new OdsCode("RYJ"), sender, "digest " + id, List.of());
                site.database()
                        .sql("UPDATE submission SET state = ? WHERE id = ?")
                        .params(from.word(), id)
                        .update();
                Optional<State> to = workflow.after(from, move);
                if (to.isPresent()) {
                    submissions.move(id, move);
                    assertThat(state(id)).isEqualTo(to.get());
                } else {
                    refused++;
                    assertThatThrownBy(() -> submissions.move(id, move)).isInstanceOf(IllegalMove.class);
                    assertThat(state(id)).isEqualTo(from);
                }
                site.database()
                        .sql("UPDATE submission SET state = 'withdrawn' WHERE id = ?")
                        .params(id)
                        .update();
            }
        }
        assertThat(refused).isEqualTo(State.values().length * Move.values().length - 15);
        assertThat(Arrays.asList(State.values())).hasSize(9);
    }

    private State state(UUID id) {
        return submissions.find(id).orElseThrow().state();
    }
}
