package isocentre.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.people.Role;
import isocentre.service.workflow.Workflow;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignalWorkflowTest {
    private final SignalWorkflow workflow = SignalWorkflow.load();

    @Test
    void everyStateHasOneOwnerAClockAndCanBeReached() {
        Set<Signal.State> reached = EnumSet.of(Signal.State.NEW);
        Deque<Signal.State> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            Signal.State from = open.remove();
            for (Signal.Move move : Signal.Move.values()) {
                workflow.way(from, move)
                        .map(SignalWorkflow.Way::to)
                        .filter(reached::add)
                        .ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(Signal.State.values());
        for (Signal.State state : Signal.State.values()) {
            Workflow.Meaning meaning = workflow.meaning(state);
            assertThat(meaning.owner()).isIn("provider", "network", "nobody");
            assertThat(meaning.workingDays() > 0).isEqualTo(state != Signal.State.CLOSED);
        }
    }

    @Test
    void theProviderAloneExplainsAndNeverTakesNoteReviewsOrCloses() {
        for (Signal.State state : Signal.State.values()) {
            for (Signal.Move move : Signal.Move.values()) {
                workflow.way(state, move)
                        .ifPresent(way -> assertThat(way.by())
                                .as(state + " " + move)
                                .allSatisfy(role -> assertThat(role.scope() == Role.Scope.PROVIDER)
                                        .isEqualTo(move == Signal.Move.EXPLAIN)));
            }
        }
    }

    @Test
    void theClockCountsWorkingDays() {
        // Good Friday and Easter Monday of 2025 lie between.
        assertThat(workflow.due(Signal.State.NEW, LocalDate.of(2025, 4, 10))).contains(LocalDate.of(2025, 4, 28));
        assertThat(workflow.due(Signal.State.CLOSED, LocalDate.of(2025, 4, 10))).isEmpty();
    }

    @Test
    void thousandMonthsThatNeverChangeAreExpectedToRaiseSeventeenSignals() {
        assertThat(workflow.expectedFalse(1000, 0)).isBetween(16.0, 18.0);
        assertThat(workflow.expectedFalse(0, 1000)).isBetween(1.9, 2.1);
    }
}
