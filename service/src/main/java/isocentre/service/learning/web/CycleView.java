package isocentre.service.learning.web;

import isocentre.report.Dates;
import isocentre.service.learning.Cycle;
import isocentre.service.learning.CycleWorkflow;
import isocentre.service.organisations.Directory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// A cycle as its pages show it.
public record CycleView(
        String id,
        String question,
        String why,
        String place,
        String scope,
        String state,
        String colour,
        String meaning,
        String asked,
        List<Stage> stages) {
    private static final CycleWorkflow WORKFLOW = CycleWorkflow.load();
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /// A stage on the way of every cycle.
    ///
    /// @param mark `done`, `now` or `open`
    public record Stage(String title, String mark) {}

    static CycleView of(Cycle cycle, Directory directory) {
        var meaning = WORKFLOW.meaning(cycle.state());
        return new CycleView(
                cycle.id().toString(),
                cycle.question(),
                cycle.why(),
                directory.name(cycle.place()),
                cycle.place().equals(Directory.ENGLAND)
                        ? "England"
                        : directory.isNetwork(cycle.place()) ? "Network" : "Provider",
                meaning.title(),
                colour(cycle.state()),
                meaning.words(),
                day(cycle.askedAt()),
                stages(cycle.state()));
    }

    /// The states that every cycle goes through, and how it was closed once it is.
    private static List<Stage> stages(Cycle.State now) {
        return Stream.of(Cycle.State.values())
                .filter(state -> !state.closed() || state == now)
                .map(state -> new Stage(
                        WORKFLOW.meaning(state).title(),
                        state == now ? "now" : state.ordinal() < now.ordinal() ? "done" : "open"))
                .toList();
    }

    static String day(Instant instant) {
        return Dates.words(LocalDate.ofInstant(instant, ENGLAND));
    }

    private static String colour(Cycle.State state) {
        return switch (state) {
            case QUESTION, BASELINE, PREDICTED, FOUND -> "nhsuk-tag--blue";
            case AGREED, RUNNING -> "nhsuk-tag--yellow";
            case MEASURED -> "nhsuk-tag--purple";
            case SPREAD -> "nhsuk-tag--green";
            case STOPPED, REVISED -> "nhsuk-tag--grey";
        };
    }
}
