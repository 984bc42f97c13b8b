package isocentre.service.practice;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.practice.Version.Move;
import isocentre.service.practice.Version.State;
import isocentre.service.practice.Version.Step;
import isocentre.service.workflow.Walks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Random walks over the workflow of a version by three people.
class GuidelineWalkTest {
    private final GuidelineWorkflow workflow = GuidelineWorkflow.load();
    private final List<UUID> people = Stream.generate(UUID::randomUUID).limit(3).toList();

    @Test
    @DisplayName("Reachable states are the declared ones, and in no walk is a version agreed to by who wrote it")
    void nobodyApprovesTheirOwn() {
        SplittableRandom random = new SplittableRandom(64);
        EnumSet<State> seen = EnumSet.noneOf(State.class);
        int refused = 0;
        for (int walk = 0; walk < Walks.moves() / 3; walk++) {
            State state = State.PROPOSED;
            List<Step> steps = new ArrayList<>(List.of(step(people.get(random.nextInt(3)), "propose")));
            for (int i = 0; i < 6; i++) {
                seen.add(state);
                Move move = Move.values()[random.nextInt(Move.values().length)];
                UUID who = people.get(random.nextInt(3));
                if (workflow.after(state, move).isEmpty() || workflow.barred(state, move, who, steps)) {
                    refused++;
                    continue;
                }
                steps.add(step(who, move.word()));
                state = workflow.after(state, move).orElseThrow();
            }
            UUID writer = steps.getFirst().actor();
            assertThat(steps.stream().skip(1).filter(step -> !step.move().equals(Move.WITHDRAW.word())))
                    .allMatch(step -> !step.actor().equals(writer));
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(State.class));
        assertThat(refused).isPositive();
    }

    @Test
    @DisplayName("Every state has one owner; what is returned or withdrawn stays so; every move tells who may make it")
    void owners() {
        for (State state : State.values()) {
            assertThat(workflow.meaning(state).owner()).isNotBlank().doesNotContain(" ");
            for (Move move : Move.values()) {
                assertThat(workflow.by(state, move).isEmpty())
                        .isEqualTo(workflow.after(state, move).isEmpty());
            }
        }
        assertThat(Stream.of(State.RETURNED, State.WITHDRAWN))
                .allMatch(state -> Stream.of(Move.values())
                        .allMatch(move -> workflow.after(state, move).isEmpty()));
    }

    private static Step step(UUID who, String move) {
        return new Step(Instant.EPOCH, who, "Synthetic Person", "", move, "");
    }
}
