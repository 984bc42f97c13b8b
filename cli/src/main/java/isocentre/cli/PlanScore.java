package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Bar;
import isocentre.charts.BarChart;
import isocentre.charts.Chart;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Issue;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Severity;
import isocentre.plans.dvh.RegionDose;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.planning.FractionGroup;
import isocentre.plans.scoring.Bin;
import isocentre.plans.scoring.Protocol;
import isocentre.plans.scoring.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Measures a plan against a protocol: for each objective met, not met, borderline within the band that the space"
                    + " between contour planes leaves open, or cannot be evaluated and why.",
            "For audit and peer review, not for treatment decisions. Limits are those of the protocol's source, with its basis.",
            "Exit: 0 all mandatory objectives are met, 1 one is not, is borderline or cannot be evaluated."
        })
final class PlanScore implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders that hold them at any depth.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--protocol",
            paramLabel = "FILE",
            required = true,
            description =
                    "A protocol's file, a scorecard of ProKnow as JSON, or the id of a shipped protocol (./isocentre plan protocol"
                            + " lists them).")
    @SuppressWarnings("NullAway.Init")
    private String protocol;

    @Option(
            names = "--roi",
            split = ",",
            paramLabel = "NAME=ROI",
            description = "For a name of the protocol the structure of the plan that is meant.")
    private Map<String, String> rois = new HashMap<>();

    @Option(
            names = "--prescription",
            paramLabel = "GY",
            description = "What percentages of dose refer to. Default: the protocol's, else the plan's.")
    @Nullable
    private Double prescription;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for a person), json, csv (a row for each objective) or html (one page). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    @Override
    public Integer call() throws IOException {
        List<String> left = new ArrayList<>();
        Protocol against = PlanProtocol.find(protocol, left);
        OptionalDouble prescribed = prescription == null ? against.prescription() : OptionalDouble.of(prescription);
        StudySet set = StudySet.read(PlanFiles.of(paths), Limits.STANDARD);
        List<PlanMeasures> cases = PlanMeasures.of(set, List.of(), prescribed, Normalisation.TOTAL);
        if (cases.isEmpty()) {
            System.err.println(PlanFiles.nothingToMeasure(set));
            return Main.REJECTED;
        }
        List<Issue> issues = new ArrayList<>();
        left.forEach(what -> issues.add(new Issue(Severity.LOSS, protocol, what, "it is left out of the score")));
        List<List<Cell>> rows = new ArrayList<>();
        List<Supplier<List<Chart>>> charts = new ArrayList<>();
        boolean whole = true;
        for (PlanMeasures one : cases) {
            issues.addAll(one.issues());
            issues.addAll(fractions(one, against));
            List<Score> scores = one.measuring()
                    .map(measuring -> Score.of(
                            against,
                            one.rows().stream().map(PlanMeasures.Row::region).toList(),
                            measuring,
                            rois))
                    .orElse(List.of());
            scores.forEach(score -> rows.add(row(one.found().title(), score)));
            charts.add(() -> pictures(one.found().title(), scores));
            whole &= !scores.isEmpty()
                    && scores.stream()
                            .filter(score -> score.objective().mandatory())
                            .allMatch(score -> score.verdict() == Score.Verdict.MET);
        }
        PlanReportWriter.write(
                report(
                        against,
                        () -> charts.stream()
                                .flatMap(some -> some.get().stream())
                                .toList(),
                        rows,
                        issues),
                format,
                out);
        return whole ? 0 : Main.REJECTED;
    }

    /// How many objectives came to which result, and the curves of the structures that they ask about.
    private static List<Chart> pictures(String title, List<Score> scores) {
        if (scores.isEmpty()) {
            return List.of();
        }
        List<Bar> bars = new ArrayList<>();
        for (Score.Verdict verdict : Score.Verdict.values()) {
            long count =
                    scores.stream().filter(score -> score.verdict() == verdict).count();
            bars.add(new Bar(verdict.words(), count, ""));
        }
        List<Chart> charts = new ArrayList<>();
        charts.add(BarChart.of(
                Heading.of("Objectives by result", title)
                        .message(
                                "Borderline: the limit lies within the band that the space between contour planes leaves open."),
                new Axis("Objectives", Unit.COUNT),
                "Result",
                bars));
        List<RegionDose> asked = scores.stream()
                .flatMap(score -> score.region().stream())
                .distinct()
                .toList();
        charts.addAll(PlanDvhHtml.charts("Structures that the protocol asks about", asked));
        return charts;
    }

    private static PlanReport report(
            Protocol against, Supplier<List<Chart>> charts, List<List<Cell>> rows, List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        lines.add(against.id() + ", version " + against.version()
                + against.validFrom().map(from -> ", from " + from).orElse("")
                + against.validTo().map(to -> " to " + to).orElse(""));
        lines.add("limits: " + against.basis().words() + "; " + against.source());
        if (!against.note().isEmpty()) {
            lines.add(against.note());
        }
        return new PlanReport(
                against.title(),
                lines,
                charts,
                List.of(new Table(
                        "objectives",
                        "Objectives",
                        List.of(
                                "case",
                                "structure",
                                "measured_in",
                                "metric",
                                "value",
                                "low",
                                "high",
                                "unit",
                                "result",
                                "bin",
                                "colour",
                                "kind",
                                "reason"),
                        rows,
                        false)),
                issues);
    }

    private static List<Cell> row(String title, Score score) {
        var metric = score.objective().metric();
        return List.of(
                Cell.of(title),
                Cell.of(score.objective().structure()),
                Cell.of(score.region().map(region -> region.roi().name()).orElse("")),
                Cell.of(metric.words()),
                score.measured().map(found -> number(found.value(), found)).orElse(Cell.NONE),
                score.measured().map(found -> number(found.low(), found)).orElse(Cell.NONE),
                score.measured().map(found -> number(found.high(), found)).orElse(Cell.NONE),
                Cell.of(metric.unit().symbol()),
                Cell.of(score.verdict().words()),
                Cell.of(score.bin().map(Bin::label).orElse("")),
                Cell.of(score.bin().map(Bin::colour).orElse("")),
                Cell.of(score.objective().mandatory() ? "mandatory" : "advisory"),
                Cell.of(score.reason()));
    }

    private static Cell number(double value, isocentre.plans.metrics.Measurement.Measured measured) {
        return Double.isFinite(value)
                ? new Cell(Figure.number(value, measured.metric().unit()), OptionalDouble.of(value))
                : Cell.NONE;
    }

    /// Absolute doses mean little under another number of fractions.
    private static List<Issue> fractions(PlanMeasures one, Protocol against) {
        if (against.fractions().isEmpty() || one.found().plan().isEmpty()) {
            return List.of();
        }
        int wanted = against.fractions().getAsInt();
        int planned = one.found().plan().get().fractionGroups().stream()
                .map(FractionGroup::fractions)
                .mapToInt(count -> count.map(found -> found.count()).orElse(0))
                .sum();
        return planned == wanted
                ? List.of()
                : List.of(new Issue(
                        Severity.DOUBT,
                        one.found().title(),
                        String.format(Locale.ROOT, "it has %d fractions and the protocol %d", planned, wanted),
                        "doses are compared as they are: the limits may not apply"));
    }
}
