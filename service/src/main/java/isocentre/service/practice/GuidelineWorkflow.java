package isocentre.service.practice;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.service.people.Role;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.Version.State;
import isocentre.service.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The workflow of a version, as its tables in the standards say.
public final class GuidelineWorkflow {
    private static final String FOLDER = "guideline";

    private final Workflow<State, Move> workflow =
            Workflow.of(FOLDER, State.class, State::word, Move.class, Move::word);
    private final List<NamedCsvRecord> rows = Workflow.rows(FOLDER, "moves.csv");

    private GuidelineWorkflow() {}

    public static GuidelineWorkflow load() {
        return new GuidelineWorkflow();
    }

    /// Where a move leads; empty where it may not be made.
    public Optional<State> after(State from, Move move) {
        return workflow.after(from, move);
    }

    /// Who may make it; nobody where it may not be made.
    public Set<Role> by(State from, Move move) {
        return workflow.step(from, move).map(Workflow.Step::by).orElse(Set.of()).stream()
                .map(word -> Role.of(word).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the table keeps a move from a person for what that person did before: nobody approves their own.
    public boolean barred(State from, Move move, UUID person, List<Version.Step> steps) {
        return rows.stream()
                .filter(row -> row.getField("from").equals(from.word())
                        && row.getField("move").equals(move.word()))
                .anyMatch(row -> steps.stream()
                        .anyMatch(step ->
                                step.actor().equals(person) && step.move().equals(row.getField("not_by"))));
    }

    public Workflow.Meaning meaning(State state) {
        return workflow.meaning(state);
    }
}
