package isocentre.service.governance.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.escalation.Escalation.Move;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.governance.escalation.Escalation.Step;
import isocentre.service.governance.escalation.EscalationWorkflow.Mover;
import isocentre.service.governance.escalation.EscalationWorkflow.Way;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.workflow.Walks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Escalations pushed about at random by people of every role: what is let through is worked out here a
/// second time, from the sentences of the sources, apart from the tables.
class EscalationWalkTest {
    private static final String PROVIDER = "RR8";
    private static final String NETWORK = "ODN-10";
    private static final List<String> BODIES = List.of("SCOG", "NCB", "");
    private static final int MOVES = Walks.moves();
    private static final int RESTART = 300;

    private final EscalationWorkflow workflow = new EscalationWorkflow();
    private final List<Mover> people = List.of(
            mover(Role.DATA_MANAGER, PROVIDER),
            mover(Role.CLINICAL_LEAD, PROVIDER),
            mover(Role.PHYSICIST, "RHQ"),
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_CHAIR, NETWORK),
            mover(Role.NETWORK_MANAGER, "ODN-06"),
            mover(Role.COMMISSIONER, "ENG"),
            mover(Role.COMMISSIONER, "ENG"),
            mover(Role.ANALYST, "ENG"),
            mover(Role.PATIENT_PARTNER, "ENG"),
            // Somebody with two offices: even so nobody answers, or closes, their own.
            new Mover(UUID.randomUUID(), List.of(grant(Role.NETWORK_CHAIR, NETWORK), grant(Role.COMMISSIONER, "ENG"))));

    private static Grant grant(Role role, String organisation) {
        return new Grant(UUID.randomUUID(), role, organisation, LocalDate.of(2020, 1, 1), null, null);
    }

    private static Mover mover(Role role, String organisation) {
        return new Mover(UUID.randomUUID(), List.of(grant(role, organisation)));
    }

    private static Escalation escalation(boolean ofProvider, State state) {
        return new Escalation(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                NETWORK,
                ofProvider ? Optional.of(PROVIDER) : Optional.empty(),
                "too few physicists",
                state,
                Instant.EPOCH,
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void iog04AnEscalationMovesOneLevelAtATimeByThoseWhoseItIsAndNobodyAnswersTheirOwn() {
        Random random = new Random(7);
        Set<State> reached = EnumSet.noneOf(State.class);
        Set<String> made = new TreeSet<>();
        int refused = 0;
        int closed = 0;
        for (int start = 0; start < MOVES / RESTART; start++) {
            boolean ofProvider = start % 2 == 0;
            Escalation at = escalation(ofProvider, ofProvider ? State.PROVIDER : State.NETWORK);
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < RESTART; i++) {
                reached.add(at.state());
                Mover mover = people.get(random.nextInt(people.size()));
                Move move = Move.values()[random.nextInt(Move.values().length)];
                String body = BODIES.get(random.nextInt(BODIES.size()));
                Optional<Way> way = workflow.way(mover, at, steps, move, body);
                assertThat(way.map(Way::to))
                        .as("%s by %s of %s after %s", move, mover, at, steps)
                        .isEqualTo(expected(mover, at, steps, move, body));
                if (way.isEmpty()) {
                    refused++;
                    continue;
                }
                State to = way.get().to();
                made.add(at.state() + " " + move + " " + to);
                steps.add(new Step(
                        Instant.EPOCH,
                        mover.account(),
                        "Synthetic",
                        "office",
                        move,
                        at.state(),
                        to,
                        move == Move.ANSWER ? body : "",
                        "words"));
                at = escalation(ofProvider, to);
                closed += to == State.CLOSED ? 1 : 0;
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(made)
                .containsExactlyInAnyOrder(
                        "PROVIDER RAISE NETWORK",
                        "NETWORK RAISE IMPLEMENTATION",
                        "IMPLEMENTATION RAISE NATIONAL",
                        "NATIONAL ANSWER NATIONAL",
                        "NATIONAL RETURN IMPLEMENTATION",
                        "IMPLEMENTATION RETURN NETWORK",
                        "NETWORK RETURN PROVIDER",
                        "PROVIDER CLOSE CLOSED",
                        "NETWORK CLOSE CLOSED");
        assertThat(refused).isGreaterThan(MOVES / 2);
        assertThat(closed).isGreaterThan(10);
    }

    /// What the sources say, without the tables.
    private static Optional<State> expected(Mover mover, Escalation at, List<Step> steps, Move move, String body) {
        boolean staff = has(mover, PROVIDER, Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST)
                && at.provider().isPresent();
        boolean network = has(mover, NETWORK, Role.NETWORK_MANAGER, Role.NETWORK_CHAIR);
        boolean commissioner = has(mover, "ENG", Role.COMMISSIONER);
        boolean ownRaise = steps.stream()
                .filter(step -> step.move() == Move.RAISE)
                .reduce((one, other) -> other)
                .filter(step -> step.actor().equals(mover.account()))
                .isPresent();
        boolean back = !steps.isEmpty() && steps.getLast().move() == Move.RETURN;
        boolean othersAnswer = back && !steps.getLast().actor().equals(mover.account());
        List<String> answered = new ArrayList<>();
        for (Step step : steps) {
            if (step.move() == Move.RAISE) {
                answered.clear();
            } else if (step.move() == Move.ANSWER) {
                answered.add(step.body());
            }
        }
        boolean both = answered.contains("SCOG") && answered.contains("NCB");
        @Nullable
        State to = switch (at.state()) {
            case PROVIDER ->
                staff && move == Move.RAISE
                        ? State.NETWORK
                        : staff && move == Move.CLOSE && othersAnswer ? State.CLOSED : null;
            case NETWORK ->
                !network
                        ? null
                        : switch (move) {
                            case RAISE -> State.IMPLEMENTATION;
                            case RETURN -> at.provider().isPresent() ? State.PROVIDER : null;
                            case CLOSE -> at.provider().isEmpty() && othersAnswer ? State.CLOSED : null;
                            case ANSWER -> null;
                        };
            case IMPLEMENTATION ->
                !commissioner
                        ? null
                        : move == Move.RAISE ? State.NATIONAL : move == Move.RETURN && !ownRaise ? State.NETWORK : null;
            case NATIONAL ->
                !commissioner || ownRaise
                        ? null
                        : move == Move.ANSWER && !body.isEmpty() && !answered.contains(body)
                                ? State.NATIONAL
                                : move == Move.RETURN && both ? State.IMPLEMENTATION : null;
            case CLOSED -> null;
        };
        return Optional.ofNullable(to);
    }

    private static boolean has(Mover mover, String organisation, Role... roles) {
        return mover.grants().stream()
                .anyMatch(grant -> grant.organisation().equals(organisation)
                        && List.of(roles).contains(grant.role()));
    }

    @Test
    void iog03TheNationalLevelIsAlwaysBothBodiesAndGoesBackOnceBothHaveAnswered() {
        assertThat(workflow.recipients()).extracting(body -> body.id()).containsExactlyInAnyOrder("SCOG", "NCB");
        Mover raiser = people.get(6);
        Mover other = people.get(7);
        List<Step> steps = new ArrayList<>(List.of(step(raiser, Move.RAISE, State.NATIONAL, "")));
        Escalation at = escalation(false, State.NATIONAL);
        assertThat(workflow.unanswered(steps)).containsExactlyInAnyOrder("SCOG", "NCB");
        assertThat(workflow.moves(other, at, steps)).containsExactly(Move.ANSWER);
        assertThat(workflow.moves(raiser, at, steps)).isEmpty();
        steps.add(step(other, Move.ANSWER, State.NATIONAL, "SCOG"));
        assertThat(workflow.way(other, at, steps, Move.ANSWER, "SCOG")).isEmpty();
        assertThat(workflow.way(other, at, steps, Move.RETURN, "")).isEmpty();
        steps.add(step(other, Move.ANSWER, State.NATIONAL, "NCB"));
        assertThat(workflow.moves(other, at, steps)).containsExactly(Move.RETURN);
    }

    private static Step step(Mover by, Move move, State to, String body) {
        return new Step(Instant.EPOCH, by.account(), "Synthetic", "office", move, State.NATIONAL, to, body, "words");
    }

    @Test
    void everyOpenLevelHasAClockOfWorkingDays() {
        for (State state : State.values()) {
            assertThat(workflow.due(state, LocalDate.of(2025, 4, 10)).isPresent())
                    .isEqualTo(state != State.CLOSED);
        }
        // Good Friday, Easter Monday and the early May holiday lie between.
        assertThat(workflow.due(State.NETWORK, LocalDate.of(2025, 4, 10))).contains(LocalDate.of(2025, 5, 13));
    }
}
