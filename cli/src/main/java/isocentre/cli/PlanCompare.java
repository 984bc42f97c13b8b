package isocentre.cli;

import isocentre.plans.structures.StructureSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Compares what two structure sets drew: overlap (Dice, conformity, misses), distances between surfaces (HD95, mean,"
                    + " surface Dice), added path length, volumes and centroids. Polygons are combined exactly, distances are to the"
                    + " surface; nothing is turned into voxels. Structures are paired by name.",
            "Of more than two sets the reference is what they agree on (STAPLE).",
            "For audit and peer review, not for treatment decisions.",
            "Exit: 0 done, 1 the sets have no structure in common."
        })
final class PlanCompare implements Callable<Integer> {
    @Parameters(
            arity = "2..*",
            paramLabel = "SET",
            description =
                    "Files or folders, each with one structure set: the reference, then the test; or several that drew the same."
                            + " The same set may be given twice, with --roi.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> sets;

    @Option(
            names = "--roi",
            split = ",",
            paramLabel = "NAME",
            description =
                    "Only these structures; NAME=OTHER pairs one of the reference with one of another name. Default: all names"
                            + " that the sets share, whatever the case of their letters.")
    private List<String> rois = new ArrayList<>();

    @Option(
            names = "--tolerance",
            paramLabel = "MM",
            defaultValue = "2",
            description = "For surface Dice and added path length. Default: ${DEFAULT-VALUE}")
    private double tolerance;

    @Option(
            names = "--slices",
            description = "Give the local conformity of each plane: in text and CSV instead of the figures.")
    private boolean slices;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for a person), json, csv (a row for each pair) or html (one page). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (!(tolerance >= 0) || tolerance > 1000) {
            throw new UserMistake("a tolerance of " + tolerance + " mm: it must be 0 or more");
        }
        List<StructureSet> drawn = new ArrayList<>();
        for (Path set : sets) {
            drawn.add(PlanFiles.structureSet(set));
        }
        DrawnPairs pairs = new DrawnPairs(drawn, sets, rois, tolerance);
        PlanReport report = pairs.report(slices);
        if (report.tables().stream().allMatch(table -> table.rows().isEmpty())) {
            System.err.println(
                    "The sets have no structure with a volume in common under one name: pair them with --roi NAME=OTHER."
                            + " ./isocentre plan info lists their names.");
            return Main.REJECTED;
        }
        PlanReportWriter.write(report, format, out);
        return 0;
    }
}
