package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Site;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycle.State;
import isocentre.service.learning.Cycle.Step;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.workflow.Walks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Cycles pushed about at random by people of every role: what is let through is worked out here a second time, apart
/// from the tables.
class CycleWalkTest {
    private static final int LENGTH = 60;
    private static final String ALL = "data-manager clinical-lead physicist network-manager network-chair analyst";
    private static final String LEADING = "clinical-lead network-manager network-chair analyst";
    private static final String DECIDING = "network-chair analyst commissioner";

    /// From, move, to, by.
    private static final List<Legal> LEGAL = List.of(
            new Legal("question", "freeze", "baseline", ALL),
            new Legal("baseline", "predict", "predicted", ALL),
            new Legal("predicted", "find", "found", ALL),
            new Legal("found", "agree", "agreed", LEADING),
            new Legal("agreed", "begin", "running", LEADING),
            new Legal("running", "measure", "measured", ALL),
            new Legal("measured", "measure", "measured", ALL),
            new Legal("measured", "spread", "spread", DECIDING),
            new Legal("measured", "stop", "stopped", DECIDING),
            new Legal("measured", "revise", "revised", DECIDING));

    private final Site site = Site.open();
    private final CycleRights rights = site.part(CycleRights.class);
    private final List<Actor> people = List.of(
            actor(Role.DATA_MANAGER, "RGT", true),
            actor(Role.CLINICAL_LEAD, "RGT", true),
            actor(Role.PHYSICIST, "RGT", true),
            actor(Role.NETWORK_MANAGER, "ODN-06", true),
            actor(Role.NETWORK_CHAIR, "ODN-06", true),
            actor(Role.NETWORK_CHAIR, "ODN-06", true),
            actor(Role.ANALYST, "ENG", true),
            actor(Role.COMMISSIONER, "ENG", true),
            actor(Role.PATIENT_PARTNER, "ENG", true),
            actor(Role.AUDITOR, "ENG", false),
            actor(Role.CLINICAL_LEAD, "RR8", false),
            actor(Role.NETWORK_CHAIR, "ODN-09", false));

    private record Legal(String from, String move, String to, String by) {}

    /// @param reaches whether the place of the cycle is theirs to act for
    private record Actor(Person person, Role role, boolean reaches) {}

    private Actor actor(Role role, String organisation, boolean reaches) {
        return new Actor(site.invite(role, organisation), role, reaches);
    }

    @Test
    void movesOnlyAsItsTableSaysAndNobodyJudgesTheirOwnWork() {
        Random random = new Random(17);
        Set<State> reached = EnumSet.noneOf(State.class);
        Set<String> made = new TreeSet<>();
        int refused = 0;
        int tried = 0;
        while (tried < Walks.moves()) {
            State state = State.QUESTION;
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < LENGTH; i++, tried++) {
                reached.add(state);
                Actor actor = people.get(random.nextInt(people.size()));
                List<Move> open = rights.moves(actor.person(), cycle(state), steps);
                Move move = Move.values()[random.nextInt(Move.values().length)];
                Optional<Legal> legal = expected(actor, state, move, steps);
                assertThat(open.contains(move))
                        .as("%s by %s in %s after %s", move, actor, state, steps)
                        .isEqualTo(legal.isPresent());
                if (legal.isEmpty()) {
                    refused++;
                    continue;
                }
                made.add(legal.get().from() + " " + move.word() + " "
                        + legal.get().to());
                steps.add(new Step(Instant.EPOCH, actor.person().getName(), "Synthetic", "", move.word(), "", ""));
                state = State.of(legal.get().to());
            }
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(State.class));
        assertThat(made)
                .isEqualTo(new TreeSet<>(LEGAL.stream()
                        .map(one -> one.from() + " " + one.move() + " " + one.to())
                        .toList()));
        assertThat(refused).isGreaterThan(tried / 2);
    }

    private static Optional<Legal> expected(Actor actor, State state, Move move, List<Step> steps) {
        String judged = switch (move) {
            case SPREAD, STOP, REVISE -> "agree";
            case AGREE -> "find";
            case FREEZE, PREDICT, FIND, BEGIN, MEASURE -> "";
        };
        boolean own = steps.stream()
                .anyMatch(step -> step.move().equals(judged)
                        && step.actor().equals(actor.person().getName()));
        return LEGAL.stream()
                .filter(one -> one.from().equals(state.word()) && one.move().equals(move.word()))
                .filter(one -> actor.reaches()
                        && Arrays.asList(one.by().split(" "))
                                .contains(actor.role().code()))
                .filter(one -> !own)
                .findFirst();
    }

    private static Cycle cycle(State state) {
        return new Cycle(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "Synthetic?",
                "",
                "FRX-01",
                "RGT",
                true,
                Origin.nothing(),
                "",
                List.of(),
                state,
                Instant.EPOCH,
                "Synthetic",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
