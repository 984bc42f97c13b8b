package isocentre.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.priorities.Round.Move;
import isocentre.service.priorities.Round.State;
import isocentre.service.priorities.Round.Step;
import isocentre.service.priorities.RoundWorkflow.Mover;
import isocentre.service.workflow.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rounds and questions pushed about at random by people of every role: what is let through is worked out here a second
/// time, apart from the tables.
class RoundWorkflowTest {
    private static final String NETWORK = "ODN-03";
    private static final Set<Role> ENGLAND = EnumSet.of(Role.ANALYST, Role.COMMISSIONER);

    /// The stages in their order; only a settled order can go back, to the workshop.
    private static final Map<State, Move> ONWARD = Map.of(
            State.STEERING, Move.ASK,
            State.SURVEY, Move.SORT,
            State.SORTING, Move.CHECK,
            State.CHECKING, Move.RANK,
            State.INTERIM, Move.GATHER,
            State.WORKSHOP, Move.SETTLE,
            State.RANKED, Move.PUBLISH,
            State.PUBLISHED, Move.CLOSE);

    private static final List<String> QUESTION = List.of(
            "FORMED EXCLUDE OUTSIDE",
            "FORMED MERGE MERGED",
            "FORMED DUPLICATE DUPLICATE",
            "FORMED ANSWER ANSWERED",
            "FORMED CONFIRM LONG",
            "LONG SHORTEN SHORT service",
            "SHORT TOP TOP service",
            "LONG SEEK SEEKING",
            "SHORT SEEK SEEKING",
            "TOP SEEK SEEKING",
            "LONG FUND FUNDED",
            "SHORT FUND FUNDED",
            "TOP FUND FUNDED",
            "SEEKING FUND FUNDED",
            "SEEKING RESOLVE SETTLED",
            "FUNDED RESOLVE SETTLED");

    private final RoundWorkflow workflow = new RoundWorkflow();
    private final List<Mover> people = List.of(
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_CHAIR, NETWORK),
            mover(Role.NETWORK_CHAIR, "ODN-06"),
            mover(Role.ANALYST, "ENG"),
            mover(Role.COMMISSIONER, "ENG"),
            mover(Role.PATIENT_PARTNER, "ENG"),
            mover(Role.CLINICAL_LEAD, "RR8"));

    private static Mover mover(Role role, String organisation) {
        return new Mover(
                UUID.randomUUID().toString(),
                List.of(new Grant(UUID.randomUUID(), role, organisation, LocalDate.of(2020, 1, 1), null, null)));
    }

    private static boolean leads(Mover mover) {
        Grant grant = mover.grants().getFirst();
        return ENGLAND.contains(grant.role()) || grant.organisation().equals(NETWORK);
    }

    @Test
    void pri01GoesThroughItsStagesInTheirOrderAndNobodyApprovesTheirOwnWork() {
        Random random = new Random(31);
        Set<State> reached = EnumSet.noneOf(State.class);
        int refused = 0;
        int returned = 0;
        for (int start = 0; start < Walks.moves() / 40; start++) {
            State state = State.STEERING;
            List<Step> steps = new ArrayList<>(List.of(step(any(random), "plan")));
            for (int i = 0; i < 90; i++) {
                reached.add(state);
                Mover mover = any(random);
                Move move = Move.values()[random.nextInt(Move.values().length)];
                boolean own = switch (move) {
                    case ASK -> lastBy(steps, "plan").equals(mover.account());
                    case REOPEN, PUBLISH -> lastBy(steps, "settle").equals(mover.account());
                    default -> false;
                };
                boolean back = state == State.RANKED && move == Move.REOPEN;
                boolean expected = leads(mover) && !own && (back || ONWARD.get(state) == move);
                assertThat(workflow.moves(mover, state, NETWORK, steps).contains(move))
                        .as("%s in %s after %s", move, state, steps)
                        .isEqualTo(expected);
                if (expected) {
                    State to = workflow.after(state, move).orElseThrow();
                    assertThat(to.ordinal()).isEqualTo(back ? State.WORKSHOP.ordinal() : state.ordinal() + 1);
                    steps.add(step(mover, move.word()));
                    state = to;
                    returned += back ? 1 : 0;
                } else {
                    refused++;
                }
            }
        }
        assertThat(reached).as("reachable states are the declared ones").isEqualTo(EnumSet.allOf(State.class));
        assertThat(returned).isPositive();
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void aQuestionMovesOnlyAsItsTableSays() {
        Random random = new Random(37);
        Set<Question.State> reached = EnumSet.noneOf(Question.State.class);
        Set<String> made = new HashSet<>();
        for (int start = 0; start < Walks.moves() / 24; start++) {
            Question.State state = Question.State.FORMED;
            for (int i = 0; i < 60; i++) {
                reached.add(state);
                Mover mover = any(random);
                Question.Move move = Question.Move.values()[random.nextInt(Question.Move.values().length)];
                Question.State from = state;
                Optional<List<String>> line = QUESTION.stream()
                        .map(text -> List.of(text.split(" ")))
                        .filter(words ->
                                words.get(0).equals(from.name()) && words.get(1).equals(move.name()))
                        .findFirst();
                boolean service = line.filter(words -> words.size() > 3).isPresent();
                assertThat(workflow.moves(mover, state, NETWORK).contains(move))
                        .as("%s in %s", move, state)
                        .isEqualTo(line.isPresent() && !service && leads(mover));
                assertThat(workflow.byItself(state, move).isPresent()).isEqualTo(service);
                if (line.isPresent() && (service || leads(mover))) {
                    state = workflow.after(state, move).orElseThrow();
                    assertThat(state.name()).isEqualTo(line.get().get(2));
                    made.add(String.join(" ", line.get()));
                }
            }
            reached.add(state);
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(Question.State.class));
        assertThat(made).hasSize(QUESTION.size());
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
        }
        for (Question.State state : Question.State.values()) {
            assertThat(workflow.meaning(state).owner()).isNotBlank().doesNotContain(" ");
        }
    }
}
