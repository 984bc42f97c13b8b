package isocentre.service.governance.matters;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.matters.Matter.Step;
import isocentre.service.people.Grant;
import isocentre.service.workflow.Workflow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which moves a matter may make and whose they are: the tables of its kind in `standards/workflows/`. Their
/// column `not_by` names the earlier moves whose maker may not make this one: nobody approves their own work.
/// Pure: it knows no database.
public final class MatterWorkflow {
    private final Map<Kind, Course<?, ?>> courses = Map.of(
            Kind.ACTION, Course.of(Kind.ACTION, States.ActionState.class, States.ActionMove.class),
            Kind.RISK, Course.of(Kind.RISK, States.RiskState.class, States.RiskMove.class),
            Kind.DECISION, Course.of(Kind.DECISION, States.DecisionState.class, States.DecisionMove.class));

    /// Who would make a move.
    ///
    /// @param account id
    /// @param grants held that day
    public record Mover(UUID account, List<Grant> grants) {}

    /// A move that may be made.
    ///
    /// @param by the grant by which it is made
    public record Way(String to, Grant by) {}

    /// From which score on a risk proposes its own escalation.
    public static int threshold() {
        return Standards.load().governance().parameter("risk-threshold");
    }

    /// Where a move by somebody leads; empty where it is refused.
    ///
    /// @param steps so far, the oldest first
    public Optional<Way> way(Mover mover, Matter matter, List<Step> steps, String move) {
        return course(matter.kind())
                .step(matter.state(), move)
                .filter(step -> step.notBy().stream().noneMatch(earlier -> made(mover, steps, earlier)))
                .flatMap(step -> mover.grants().stream()
                        .filter(grant -> grant.organisation().equals(matter.network()))
                        .filter(grant -> step.by().contains(grant.role().code()))
                        .map(grant -> new Way(step.to(), grant))
                        .findFirst());
    }

    /// The moves that somebody may make now.
    public List<String> moves(Mover mover, Matter matter, List<Step> steps) {
        return course(matter.kind()).moves().stream()
                .filter(move -> way(mover, matter, steps, move).isPresent())
                .toList();
    }

    public Workflow.Meaning meaning(Matter matter) {
        return course(matter.kind()).meaning(matter.state());
    }

    /// How a move is offered and told: `Score it`, `scored it`.
    public record Words(String button, String did) {}

    /// The words of a move in the table of its kind.
    public Words words(Kind kind, String move) {
        return move.equals(Matter.PROPOSE)
                ? new Words("", "wrote it down")
                : Workflow.rows(kind.word(), "moves.csv").stream()
                        .filter(row -> row.getField("move").equals(move))
                        .map(row -> new Words(row.getField("button"), row.getField("did")))
                        .findFirst()
                        .orElseThrow();
    }

    public boolean open(Matter matter) {
        return !meaning(matter).owner().equals("nobody");
    }

    /// Whether it was this person who made the latest move of that name.
    private static boolean made(Mover mover, List<Step> steps, String move) {
        return steps.stream()
                .filter(step -> step.move().equals(move))
                .reduce((one, other) -> other)
                .filter(step -> step.actor().equals(mover.account()))
                .isPresent();
    }

    private Course<?, ?> course(Kind kind) {
        Course<?, ?> course = courses.get(kind);
        if (course == null) {
            throw new IllegalStateException("no workflow of " + kind);
        }
        return course;
    }

    /// A move of the table.
    private record Passage(String to, Set<String> by, List<String> notBy) {}

    /// The workflow of one kind, by words.
    private record Course<S extends Enum<S>, M extends Enum<M>>(
            Workflow<S, M> workflow, List<S> states, List<M> all, Map<String, List<String>> notBy) {

        static <S extends Enum<S>, M extends Enum<M>> Course<S, M> of(Kind kind, Class<S> states, Class<M> moves) {
            Map<String, List<String>> notBy = new HashMap<>();
            Workflow.rows(kind.word(), "moves.csv")
                    .forEach(row -> notBy.put(
                            row.getField("from") + " " + row.getField("move"),
                            Arrays.stream(row.getField("not_by").split(" "))
                                    .filter(word -> !word.isEmpty())
                                    .toList()));
            return new Course<>(
                    Workflow.of(kind.word(), states, States::word, moves, States::word),
                    List.of(states.getEnumConstants()),
                    List.of(moves.getEnumConstants()),
                    notBy);
        }

        List<String> moves() {
            return all.stream().map(States::word).toList();
        }

        Workflow.Meaning meaning(String word) {
            return workflow.meaning(state(word));
        }

        private S state(String word) {
            return states.stream()
                    .filter(one -> States.word(one).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no state " + word));
        }

        Optional<Passage> step(String state, String move) {
            return all.stream()
                    .filter(one -> States.word(one).equals(move))
                    .findFirst()
                    .flatMap(one -> workflow.step(state(state), one))
                    .map(step -> new Passage(
                            States.word(step.to()), step.by(), notBy.getOrDefault(state + " " + move, List.of())));
        }
    }
}
