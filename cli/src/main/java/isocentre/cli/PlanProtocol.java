package isocentre.cli;

import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.dataset.explaining.Json;
import isocentre.plans.scoring.Bin;
import isocentre.plans.scoring.Objective;
import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.ScorecardExport;
import isocentre.plans.scoring.ScorecardJson;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "protocol",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the protocols that are shipped, or the objectives of one with their source and how well it is founded; and"
                    + " writes it as a scorecard of ProKnow.",
            "Exit: 0 done."
        })
final class PlanProtocol implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A protocol's file, a scorecard of ProKnow as JSON, or the id of a shipped protocol.")
    @Nullable
    private String protocol;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "Write the protocol there as a scorecard of ProKnow (JSON).")
    @Nullable
    private Path export;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, csv or html. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Override
    public Integer call() throws IOException {
        if (protocol == null) {
            List<List<Cell>> rows = new ArrayList<>();
            for (String id : Protocol.ids()) {
                Protocol one = Protocol.shipped(id).orElseThrow();
                rows.add(List.of(
                        Cell.of(id), Cell.of(one.title()), Cell.of(one.basis().words()), Cell.of(one.source())));
            }
            Table table = new Table("protocols", "Protocols", List.of("id", "title", "basis", "source"), rows, false);
            PlanReportWriter.write(
                    new PlanReport("Protocols that are shipped", List.of(), List.of(table), List.of()), format, null);
            return 0;
        }
        List<String> left = new ArrayList<>();
        Protocol shown = find(protocol, left);
        if (export != null) {
            export(shown, export);
            return 0;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Objective objective : shown.objectives()) {
            for (Bin bin : objective.bins()) {
                rows.add(List.of(
                        Cell.of(objective.structure()),
                        Cell.of(objective.metric().words()),
                        Cell.of(objective.mandatory() ? "mandatory" : "advisory"),
                        Cell.of(bin.label()),
                        Cell.of(bin.met() ? "met" : "not met"),
                        number(bin.min()),
                        number(bin.max())));
            }
        }
        List<String> columns = List.of("structure", "metric", "kind", "bin", "counts_as", "from", "up_to");
        List<String> lines = new ArrayList<>(List.of(shown.basis().words() + ": " + shown.source()));
        left.forEach(what -> lines.add("left out: " + what));
        Table table = new Table("objectives", "Objectives, by rising value", columns, rows, false);
        PlanReportWriter.write(new PlanReport(shown.title(), lines, List.of(table), List.of()), format, null);
        return 0;
    }

    private static void export(Protocol shown, Path to) throws IOException {
        ScorecardExport card = ScorecardExport.of(shown);
        try (Writer writer = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            ScorecardWriter.write(card, new Json(writer));
            writer.append('\n');
        }
        card.left().forEach(what -> System.err.println("left out: " + what));
        System.out.println(to);
    }

    private static Cell number(OptionalDouble number) {
        return number.isPresent()
                ? new Cell(PlanFacts.plain(number.getAsDouble()), OptionalDouble.of(number.getAsDouble()))
                : Cell.NONE;
    }

    /// @param left gets what could not be taken over
    static Protocol find(String name, List<String> left) throws IOException {
        Optional<Protocol> shipped = Protocol.shipped(name);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("there is no file " + name + ", and no protocol of that id is shipped: there are "
                    + String.join(", ", Protocol.ids()));
        }
        try {
            if (name.endsWith(".json")) {
                ScorecardJson card = ScorecardJson.read(file.getFileName().toString(), Files.readString(file));
                left.addAll(card.left());
                return card.protocol();
            }
            return Protocol.read(file.getFileName().toString(), Files.readString(file));
        } catch (IllegalArgumentException wrong) {
            throw new UserMistake(String.valueOf(wrong.getMessage()));
        }
    }
}
