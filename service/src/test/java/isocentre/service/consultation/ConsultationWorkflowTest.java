package isocentre.service.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.consultation.Consultation.Move;
import isocentre.service.consultation.Consultation.State;
import isocentre.service.consultation.Consultation.Step;
import isocentre.service.consultation.ConsultationWorkflow.Mover;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.workflow.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Consultations pushed about at random by people of every role: what is let through is worked out here a second time,
/// apart from the tables.
class ConsultationWorkflowTest {
    private static final String NETWORK = "ODN-03";

    /// From, move, to, and who: `network`, `chair`, `analyst`, `commissioner`; `service` moves by itself.
    private static final List<String> LEGAL = List.of(
            "PLANNED OPEN OPEN network chair analyst",
            "OPEN CLOSE CLOSED service",
            "CLOSED CODE CODING network analyst",
            "CODING AGREE THEMED network analyst",
            "THEMED DRAFT DRAFTED network analyst",
            "DRAFTED RETURN THEMED network chair analyst commissioner",
            "DRAFTED PUBLISH PUBLISHED network chair analyst commissioner",
            "PUBLISHED REVIEW REVIEWED network chair analyst commissioner");

    private final ConsultationWorkflow workflow = new ConsultationWorkflow();
    private final List<Mover> people = List.of(
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_CHAIR, NETWORK),
            mover(Role.NETWORK_MANAGER, "ODN-06"),
            mover(Role.ANALYST, "ENG"),
            mover(Role.COMMISSIONER, "ENG"),
            mover(Role.PATIENT_PARTNER, "ENG"),
            mover(Role.DATA_MANAGER, "RR8"));

    private static Mover mover(Role role, String organisation) {
        return new Mover(
                UUID.randomUUID().toString(),
                List.of(new Grant(UUID.randomUUID(), role, organisation, LocalDate.of(2020, 1, 1), null, null)));
    }

    @Test
    void movesOnlyAsItsTableSaysAndNobodyApprovesTheirOwnWork() {
        Random random = new Random(23);
        Set<State> reached = EnumSet.noneOf(State.class);
        Set<String> made = new HashSet<>();
        int refused = 0;
        for (int start = 0; start < Walks.moves() / 30; start++) {
            State state = State.PLANNED;
            Set<String> coders = Set.of(any(random).account(), any(random).account() + "2");
            List<Step> steps = new ArrayList<>(List.of(step(any(random), "plan")));
            for (int i = 0; i < 60; i++) {
                reached.add(state);
                Mover mover = any(random);
                Move move = Move.values()[random.nextInt(Move.values().length)];
                Optional<State> expected = expected(mover, state, move, steps, coders);
                boolean allowed =
                        workflow.moves(mover, state, NETWORK, steps, coders).contains(move);
                assertThat(allowed).as("%s in %s after %s", move, state, steps).isEqualTo(expected.isPresent());
                if (expected.isPresent()) {
                    assertThat(workflow.after(state, move)).isEqualTo(expected);
                    made.add(state + " " + move);
                    steps.add(step(mover, move.word()));
                    state = expected.get();
                } else {
                    refused++;
                }
                if (state == State.OPEN && workflow.byItself(state, Move.CLOSE)) {
                    made.add("OPEN CLOSE");
                    steps.add(step(any(random), "close"));
                    reached.add(state);
                    state = workflow.after(state, Move.CLOSE).orElseThrow();
                }
            }
            reached.add(state);
        }
        assertThat(reached).as("reachable states are the declared ones").isEqualTo(EnumSet.allOf(State.class));
        assertThat(made).as("every line of the table was walked").hasSize(LEGAL.size());
        assertThat(refused).isGreaterThan(10_000);
    }

    private Optional<State> expected(Mover mover, State state, Move move, List<Step> steps, Set<String> coders) {
        Grant grant = mover.grants().getFirst();
        String who = switch (grant.role()) {
            case NETWORK_MANAGER -> grant.organisation().equals(NETWORK) ? "network" : "";
            case NETWORK_CHAIR -> "chair";
            case ANALYST -> "analyst";
            case COMMISSIONER -> "commissioner";
            default -> "";
        };
        boolean own = switch (move) {
            case OPEN -> lastBy(steps, "plan").equals(mover.account());
            case AGREE -> coders.contains(mover.account());
            case RETURN, PUBLISH, REVIEW -> lastBy(steps, "draft").equals(mover.account());
            default -> false;
        };
        return LEGAL.stream()
                .map(line -> List.of(line.split(" ")))
                .filter(line -> line.get(0).equals(state.name()) && line.get(1).equals(move.name()))
                .filter(line -> !who.isEmpty() && line.subList(3, line.size()).contains(who) && !own)
                .map(line -> State.valueOf(line.get(2)))
                .findFirst();
    }

    private static String lastBy(List<Step> steps, String move) {
        return steps.stream()
                .filter(step -> step.move().equals(move))
                .map(Step::actor)
                .reduce("", (ignored, later) -> later);
    }

    private Mover any(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private static Step step(Mover by, String move) {
        return new Step(Instant.EPOCH, by.account(), "Synthetic", "office", move, "words");
    }

    @Test
    void everyStateHasOneOwner() {
        for (State state : State.values()) {
            assertThat(workflow.meaning(state).owner()).isNotBlank().doesNotContain(" ");
            assertThat(workflow.meaning(state).words()).isNotBlank();
        }
    }
}
