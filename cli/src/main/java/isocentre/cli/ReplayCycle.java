package isocentre.cli;

import isocentre.effects.Replay;
import isocentre.radiotherapy.standards.PublishedCycle;
import isocentre.radiotherapy.standards.PublishedCycles;
import isocentre.radiotherapy.standards.Standards;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "cycle",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a published learning cycle from question to re-measurement: what was asked, found and changed, and"
                    + " what it did, before and after with intervals.",
            "Without an id, names those that there are."
        })
final class ReplayCycle implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "Such as head-and-neck-interruptions.")
    @Nullable
    private String id;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes one page of HTML that needs nothing but itself.")
    @Nullable
    private Path out;

    @Override
    public Integer call() throws IOException {
        PublishedCycles cycles = Standards.load().publishedCycles();
        if (id == null) {
            cycles.all().forEach(cycle -> System.out.println(cycle.id() + "  " + cycle.title()));
            return 0;
        }
        PublishedCycle cycle = cycles.find(id)
                .orElseThrow(() -> new UserMistake("There is no cycle '" + id + "'; there are "
                        + cycles.all().stream().map(PublishedCycle::id).collect(Collectors.joining(", "))));
        play(cycle);
        if (out != null) {
            try (BufferedWriter page = Files.newBufferedWriter(out)) {
                CyclePage.write(Replay.of(cycle).toTheEnd(), page);
            }
        }
        return 0;
    }

    private static void play(PublishedCycle cycle) {
        System.out.println(cycle.title());
        Replay replay = Replay.of(cycle);
        while (replay.played() < cycle.steps().size()) {
            replay = replay.next();
            PublishedCycle.Step step = replay.steps().getLast();
            System.out.println(step.number() + ". " + step.title() + ": " + step.words());
            System.out.println(
                    switch (replay.close()) {
                        case Replay.Closing.Refused refused -> "   May not be closed. " + refused.why();
                        case Replay.Closing.Closed ignored -> "   May be closed.";
                    });
        }
        replay.answers().forEach(answer -> System.out.println("- " + CycleFigures.words(answer)));
    }
}
