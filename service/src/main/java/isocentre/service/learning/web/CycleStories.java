package isocentre.service.learning.web;

import isocentre.service.learning.Commissioning;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.Cycle.Move;
import isocentre.service.learning.Cycles;
import isocentre.service.learning.Questions;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.people.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together what a cycle's page shows to a reader.
@Component
class CycleStories {
    private static final Map<String, String> DID = Map.of(
            "freeze", "froze the baseline",
            "predict", "recorded the prediction",
            "find", "wrote the finding",
            "agree", "agreed the change",
            "begin", "began the change",
            "measure", "measured the effect",
            "spread", "decided to spread it",
            "stop", "decided to stop it",
            "revise", "decided to revise it");

    private final Cycles cycles;
    private final Questions questions;
    private final Commissioning commissioning;
    private final Directory directory;

    CycleStories(Cycles cycles, Questions questions, Commissioning commissioning, Directory directory) {
        this.cycles = cycles;
        this.questions = questions;
        this.commissioning = commissioning;
        this.directory = directory;
    }

    /// Whether a reader may ask a question.
    boolean asks(@Nullable Person person) {
        return person != null && !AskPages.places(person, directory).isEmpty();
    }

    CycleStory of(@Nullable Person person, Cycle cycle) {
        UUID id = cycle.id();
        List<Cycle.Vote> votes = cycles.votes(id);
        long patients = votes.stream().filter(Cycle.Vote::patient).count();
        return new CycleStory(
                person != null,
                person == null
                        ? List.of()
                        : cycles.moves(person, cycle).stream().map(Move::word).toList(),
                asks(person),
                asks(person) && cycle.state() == Cycle.State.MEASURED,
                person != null
                        && commissioning.decides(person)
                        && !cycles.measurements(id).isEmpty(),
                questions.indicators().stream()
                        .filter(one -> one.id().equals(cycle.indicator()))
                        .map(one -> one.name() + " (" + one.id() + ")")
                        .findFirst()
                        .orElse(cycle.indicator()),
                cycle.community(),
                cycle.lookedFor(),
                cycle.origin(),
                cycle.follows().map(UUID::toString).orElse(""),
                cycle.promoted().map(UUID::toString).orElse(""),
                cycles.baseline(id).orElse(null),
                cycles.prediction(id).orElse(null),
                cycles.finding(id).orElse(null),
                cycles.change(id).orElse(null),
                cycles.adoptions(id).entrySet().stream()
                        .map(one -> new CycleStory.Adopter(
                                directory.name(one.getKey()), one.getValue().words()))
                        .toList(),
                cycles.measurements(id),
                person == null ? List.of() : pictures(cycle),
                cycles.analyses(id),
                patients,
                votes.size() - patients,
                commissioning.of(id).stream()
                        .map(one -> CommissioningPages.Decided.of(one, CycleView.of(cycle, directory)))
                        .toList(),
                cycles.steps(id).stream().map(CycleStories::line).toList());
    }

    /// The months before and after the change, as they were when the effect was measured last.
    private List<ChartPicture> pictures(Cycle cycle) {
        return cycles.measurements(cycle.id()).reversed().stream()
                .limit(1)
                .flatMap(last -> cycles.change(cycle.id()).stream()
                        .flatMap(change ->
                                BeforeAfter.of(
                                        cycle, change.starts(), last.answer().months(), directory)
                                        .stream()))
                .toList();
    }

    private static CycleStory.Line line(Cycle.Step step) {
        return new CycleStory.Line(
                CycleView.day(step.at()),
                step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")"),
                DID.getOrDefault(step.move().toLowerCase(Locale.ROOT), "asked the question"),
                step.words(),
                step.dissent());
    }
}
