package isocentre.service.governance.matters;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.governance.matters.Matter.Score;
import isocentre.service.governance.matters.Matter.Step;
import isocentre.service.governance.matters.MatterWorkflow.Mover;
import isocentre.service.governance.matters.MatterWorkflow.Way;
import isocentre.service.people.Grant;
import isocentre.service.people.Role;
import isocentre.service.workflow.Walks;
import isocentre.service.workflow.Workflow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Actions, risks and decisions pushed about at random by people of every role: what is let through is worked
/// out here a second time, apart from the tables.
class MatterWalkTest {
    private static final String NETWORK = "ODN-10";
    private static final int STARTS = Walks.moves() / 60;
    private static final int MOVES = 60;

    /// From, move, to.
    private static final Map<Kind, List<String>> LEGAL = Map.of(
            Kind.ACTION,
            List.of(
                    "proposed agree agreed",
                    "proposed drop dropped",
                    "agreed begin doing",
                    "agreed drop dropped",
                    "doing claim claimed",
                    "doing drop dropped",
                    "claimed prove proved",
                    "claimed doubt doing"),
            Kind.RISK,
            List.of(
                    "proposed assess assessed",
                    "assessed assess assessed",
                    "treating assess treating",
                    "tolerated assess assessed",
                    "assessed treat treating",
                    "assessed tolerate tolerated",
                    "treating tolerate tolerated",
                    "assessed happen issue",
                    "treating happen issue",
                    "tolerated happen issue",
                    "treating close closed",
                    "tolerated close closed",
                    "issue close closed"),
            Kind.DECISION,
            List.of(
                    "proposed consult consulted",
                    "consulted take force",
                    "force keep kept",
                    "force change changed",
                    "force reverse reversed"));

    private static List<String> legal(Kind kind) {
        return Optional.ofNullable(LEGAL.get(kind)).orElseThrow();
    }

    private final MatterWorkflow workflow = new MatterWorkflow();
    private final List<Mover> people = List.of(
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_MANAGER, NETWORK),
            mover(Role.NETWORK_CHAIR, NETWORK),
            mover(Role.NETWORK_CHAIR, NETWORK),
            mover(Role.NETWORK_CHAIR, "ODN-06"),
            mover(Role.COMMISSIONER, "ENG"),
            mover(Role.DATA_MANAGER, "RR8"));

    private static Mover mover(Role role, String organisation) {
        return new Mover(
                UUID.randomUUID(),
                List.of(new Grant(UUID.randomUUID(), role, organisation, LocalDate.of(2020, 1, 1), null, null)));
    }

    private static Matter matter(Kind kind, String state, Optional<Score> now) {
        return new Matter(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                NETWORK,
                kind,
                "a matter",
                Map.of(),
                Optional.empty(),
                LocalDate.of(2026, 4, 1),
                state,
                now,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Step step(Mover by, String move, String to) {
        return new Step(Instant.EPOCH, by.account(), "Synthetic", "office", move, to, "words");
    }

    @ParameterizedTest
    @EnumSource
    void movesOnlyAsItsTableSaysAndNobodyApprovesTheirOwnWork(Kind kind) {
        Random random = new Random(11);
        Set<String> reached = new TreeSet<>();
        Set<String> made = new TreeSet<>();
        Set<String> words =
                legal(kind).stream().map(line -> line.split(" ")[1]).collect(Collectors.toCollection(TreeSet::new));
        words.add("approve");
        List<String> tried = List.copyOf(words);
        int refused = 0;
        for (int start = 0; start < STARTS; start++) {
            Matter at = matter(kind, Matter.FIRST, Optional.empty());
            List<Step> steps =
                    new ArrayList<>(List.of(step(people.get(random.nextInt(4)), Matter.PROPOSE, Matter.FIRST)));
            for (int i = 0; i < MOVES; i++) {
                reached.add(at.state());
                Mover mover = people.get(random.nextInt(people.size()));
                String move = tried.get(random.nextInt(tried.size()));
                Optional<String> to = workflow.way(mover, at, steps, move).map(Way::to);
                assertThat(to).as("%s in %s after %s", move, at, steps).isEqualTo(expected(mover, at, steps, move));
                assertThat(workflow.moves(mover, at, steps).contains(move)).isEqualTo(to.isPresent());
                if (to.isEmpty()) {
                    refused++;
                    continue;
                }
                made.add(at.state() + " " + move + " " + to.get());
                steps.add(step(mover, move, to.get()));
                at = matter(kind, to.get(), Optional.empty());
            }
        }
        assertThat(reached)
                .isEqualTo(Workflow.rows(kind.word(), "states.csv").stream()
                        .map(row -> row.getField("state"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(made).isEqualTo(new TreeSet<>(legal(kind)));
        assertThat(refused).isGreaterThan(STARTS * MOVES / 2);
    }

    private Optional<String> expected(Mover mover, Matter at, List<Step> steps, String move) {
        boolean chair = people.indexOf(mover) == 2 || people.indexOf(mover) == 3;
        boolean ofTheNetwork = people.indexOf(mover) < 4;
        if (!ofTheNetwork || move.equals("take") && !chair || own(mover, steps, judged(at, move))) {
            return Optional.empty();
        }
        return legal(at.kind()).stream()
                .filter(line -> line.startsWith(at.state() + " " + move + " "))
                .map(line -> line.split(" ")[2])
                .findFirst();
    }

    /// Whose work a move passes judgement on.
    private static String judged(Matter at, String move) {
        return switch (move) {
            case "agree", "take" -> Matter.PROPOSE;
            case "prove", "doubt" -> "claim";
            case "tolerate" -> "assess";
            case "close" -> at.state().equals("issue") ? "happen" : "assess";
            case "keep", "change", "reverse" -> "take";
            default -> "";
        };
    }

    private static boolean own(Mover mover, List<Step> steps, String move) {
        @Nullable UUID last = null;
        for (Step step : steps) {
            last = step.move().equals(move) ? step.actor() : last;
        }
        return mover.account().equals(last);
    }

    @Test
    void aRiskAtTheThresholdProposesItsOwnEscalationUntilItIsRaisedOrClosed() {
        int threshold = MatterWorkflow.threshold();
        assertThat(threshold).isEqualTo(15);
        assertThat(matter(Kind.RISK, "assessed", Optional.of(new Score(3, 5))).proposesEscalation(threshold))
                .isTrue();
        assertThat(matter(Kind.RISK, "assessed", Optional.of(new Score(3, 4))).proposesEscalation(threshold))
                .isFalse();
        assertThat(matter(Kind.RISK, "proposed", Optional.empty()).proposesEscalation(threshold))
                .isFalse();
        assertThat(matter(Kind.RISK, "closed", Optional.of(new Score(5, 5))).proposesEscalation(threshold))
                .isFalse();
    }
}
