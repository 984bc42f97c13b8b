package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Bar;
import isocentre.charts.BarChart;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.gamma.Criteria;
import isocentre.plans.gamma.GammaLimits;
import isocentre.plans.gamma.GammaMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "gamma",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two doses by the gamma index: for each voxel of the reference, the best agreement in dose and distance over"
                    + " the whole evaluated dose, exact to 0.005.",
            "Defaults are those of AAPM TG-218; where they are used, its limits stand beside the result.",
            "Exit: 0 done, 1 no point of the reference could be compared."
        })
final class PlanGamma implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "REFERENCE", description = "File or folder with one dose.")
    @SuppressWarnings("NullAway.Init")
    private Path reference;

    @Parameters(index = "1", paramLabel = "EVALUATED", description = "File or folder with one dose.")
    @SuppressWarnings("NullAway.Init")
    private Path evaluated;

    @Option(names = "--dose", paramLabel = "PERCENT", defaultValue = "3", description = "Dose criterion. Default: 3")
    private double dose;

    @Option(names = "--distance", paramLabel = "MM", defaultValue = "2", description = "Distance criterion. Default: 2")
    private double distance;

    @Option(
            names = "--local",
            description = "Take the dose criterion of the reference dose at each point, not of the normalisation dose.")
    private boolean local;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            defaultValue = "10",
            description = "Pass over points of the reference below this part of the normalisation dose. Default: 10")
    private double threshold;

    @Option(
            names = "--normalise",
            paramLabel = "GY",
            description = "The normalisation dose, such as the prescription. Default: the reference's maximum.")
    @Nullable
    private Double normalise;

    @Option(
            names = "--most",
            paramLabel = "GAMMA",
            defaultValue = "2",
            description = "Search no further than this; what is higher is given as this. Default: 2")
    private double most;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (for a person), json, csv or html (one page). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    @Override
    public Integer call() throws IOException {
        Dose first = PlanFiles.dose(reference);
        Dose second = PlanFiles.dose(evaluated);
        if (first.units() != second.units()) {
            throw new UserMistake("one dose is in Gy and the other relative: they cannot be compared");
        }
        DoseGrid grid = first.grid().orElseThrow();
        GammaMap map;
        try {
            Criteria criteria = new Criteria(dose / 100, distance, local, threshold / 100, most);
            map = GammaMap.of(grid, second.grid().orElseThrow(), criteria, normalise == null ? grid.most() : normalise);
        } catch (IllegalArgumentException asked) {
            throw new UserMistake(String.valueOf(asked.getMessage()));
        }
        PlanReportWriter.write(report(map, first, second), format, out);
        return map.evaluated() == 0 ? Main.REJECTED : 0;
    }

    private PlanReport report(GammaMap map, Dose first, Dose second) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s %% %s / %s mm, from %s %% of %.2f Gy up",
                PlanFacts.plain(dose),
                local ? "local" : "global",
                PlanFacts.plain(distance),
                PlanFacts.plain(threshold),
                map.normalisation()));
        if (map.evaluated() > 0) {
            lines.add(String.format(
                    Locale.ROOT, "passes at %.2f %% of %d points", 100 * map.passRate(), map.evaluated()));
            GammaLimits.of(map.criteria()).ifPresent(limits -> lines.add(limits.verdict(map.passRate())));
        }
        return new PlanReport(
                "Gamma of " + evaluated + " against " + reference,
                lines,
                () -> map.evaluated() > 0 ? List.of(picture(map)) : List.of(),
                List.of(figures(map), histogram(map)),
                issues(map, first, second));
    }

    private static Table figures(GammaMap map) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(Cell.of("PassRate[%]"), Cell.of(100 * map.passRate(), 3)));
        rows.add(List.of(Cell.of("Points"), Cell.of(map.evaluated(), 0)));
        rows.add(List.of(Cell.of("Passing"), Cell.of(map.passing(), 0)));
        rows.add(List.of(Cell.of("BelowThreshold"), Cell.of(map.below(), 0)));
        rows.add(List.of(Cell.of("OutsideEvaluatedGrid"), Cell.of(map.outside(), 0)));
        rows.add(List.of(Cell.of("MeanGamma"), Cell.of(map.mean(), 3)));
        rows.add(List.of(Cell.of("Gamma99%"), Cell.of(map.percentile(0.99), 3)));
        rows.add(List.of(Cell.of("MaxGamma"), Cell.of(map.percentile(1), 3)));
        return new Table("figures", "Figures", List.of("figure", "value"), rows, false);
    }

    private Table histogram(GammaMap map) {
        List<List<Cell>> rows = new ArrayList<>();
        int bins = (int) Math.ceil(most * 10 - 1e-9);
        int before = 0;
        for (int i = 1; i <= bins; i++) {
            double to = Math.min(most, i / 10.0);
            int upTo = map.count(0, to);
            rows.add(List.of(Cell.of((i - 1) / 10.0, 1), Cell.of(to, 1), Cell.of(upTo - before, 0)));
            before = upTo;
        }
        return new Table("histogram", "Points by gamma", List.of("above", "up_to", "points"), rows, false);
    }

    private Chart picture(GammaMap map) {
        List<Bar> bars = new ArrayList<>();
        for (List<Cell> row : histogram(map).rows()) {
            double to = row.get(1).number().orElseThrow();
            bars.add(new Bar(
                    row.get(0).text() + " to " + row.get(1).text(),
                    row.get(2).number().orElseThrow(),
                    to <= 1 ? "passes" : "does not pass"));
        }
        return BarChart.of(
                Heading.of("Points by gamma", String.format(Locale.ROOT, "%.2f %% pass", 100 * map.passRate()))
                        .message("A point passes where gamma is at most 1. The last row holds those beyond it too."),
                new Axis("Points of the reference", Unit.COUNT),
                "Gamma",
                bars);
    }

    private List<Issue> issues(GammaMap map, Dose first, Dose second) {
        List<Issue> issues = new ArrayList<>();
        if (map.outside() > 0) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    reference.toString(),
                    map.outside() + " points from the threshold up lie outside the evaluated grid",
                    "they have no gamma, and do not count as passing or failing"));
        }
        Optional<Uid> frame = first.instance().frameOfReference();
        if (!frame.equals(second.instance().frameOfReference())) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    evaluated.toString(),
                    "its frame of reference is not that of the reference",
                    "their coordinates are taken to agree; if they do not, every figure is wrong"));
        }
        if (first.type() != second.type()) {
            issues.add(new Issue(
                    Severity.DOUBT,
                    evaluated.toString(),
                    "one dose is " + first.type() + " and the other " + second.type(),
                    "they are compared as they are"));
        }
        return issues;
    }
}
