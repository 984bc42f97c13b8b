package isocentre.cli;

import isocentre.charts.Axis;
import isocentre.charts.Chart;
import isocentre.charts.DvhChart;
import isocentre.charts.DvhCurve;
import isocentre.charts.Heading;
import isocentre.charts.Unit;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Uid;
import isocentre.plans.dose.Dose;
import isocentre.plans.dose.DoseGrid;
import isocentre.plans.dvh.GridVolumes;
import isocentre.plans.images.Registration;
import isocentre.plans.summing.DoseSum;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sum",
        mixinStandardHelpOptions = true,
        description = {
            "Adds doses, each with its weight, on the grid of the first, and writes the sum as an RT Dose of its own. Doses in"
                    + " another frame of reference are moved by a rigid registration.",
            "Physical doses add as they are; fraction sizes are not accounted for.",
            "For audit and peer review, not for treatment decisions.",
            "Exit: 0 done, 1 the doses cannot be summed."
        })
final class PlanSum implements Callable<Integer> {
    private static final int UID_BITS = 122;

    private static final int POINTS = 200;

    @Parameters(arity = "1..*", paramLabel = "DOSE", description = "Files or folders, each with one dose.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> doses;

    @Option(
            names = "--weights",
            split = ",",
            paramLabel = "W",
            description = "What each dose is multiplied by, in their order. Default: 1 for each.")
    private List<Double> weights = new ArrayList<>();

    @Option(
            names = "--registration",
            paramLabel = "PATH",
            description = "Files or folders with registrations (REG objects); may be given several times.")
    private List<Path> registrations = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The RT Dose to write: a new file.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to tell what was done: text, json, csv or html. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Override
    public Integer call() throws IOException {
        if (!weights.isEmpty() && weights.size() != doses.size()) {
            throw new UserMistake(
                    weights.size() + " weights for " + doses.size() + " doses: give one for each, or none");
        }
        if (Files.exists(out)) {
            throw new UserMistake(out + " exists already: name a new file");
        }
        List<DoseSum.Part> parts = new ArrayList<>();
        for (int i = 0; i < doses.size(); i++) {
            parts.add(new DoseSum.Part(PlanFiles.dose(doses.get(i)), weights.isEmpty() ? 1 : weights.get(i)));
        }
        SecureRandom random = new SecureRandom();
        DoseSum sum = DoseSum.of(
                parts, registrations(), () -> new Uid("2.25." + new BigInteger(UID_BITS, random).add(BigInteger.ONE)));
        return switch (sum) {
            case DoseSum.Refused(String reason) -> {
                System.err.println(reason);
                yield Main.REJECTED;
            }
            case DoseSum.Done done -> {
                try {
                    done.dose().file().write(out);
                } catch (IllegalArgumentException unwritable) {
                    System.err.println(doses.getFirst() + ": " + unwritable.getMessage());
                    yield Main.REJECTED;
                }
                PlanReportWriter.write(report(parts, done), format, null);
                yield 0;
            }
        };
    }

    private List<Registration> registrations() throws IOException {
        List<Registration> found = new ArrayList<>();
        if (!registrations.isEmpty()) {
            StudySet.read(PlanFiles.of(registrations), Limits.STANDARD).objects().stream()
                    .filter(Registration.class::isInstance)
                    .map(Registration.class::cast)
                    .forEach(found::add);
        }
        return found;
    }

    private PlanReport report(List<DoseSum.Part> parts, DoseSum.Done done) {
        List<List<Cell>> rows = new ArrayList<>();
        for (DoseSum.Part part : parts) {
            rows.add(row(part.dose().instance().source(), part.weight(), part.dose()));
        }
        rows.add(row(out.toString(), 1, done.dose()));
        return new PlanReport(
                "Sum of doses",
                List.of(String.format(
                        Locale.ROOT,
                        "written to %s: %s",
                        out,
                        done.dose().summation().name().toLowerCase(Locale.ROOT).replace('_', ' '))),
                () -> List.of(picture(parts, done)),
                List.of(new Table(
                        "doses", "The parts, and last the sum", List.of("dose", "weight", "max_gy"), rows, false)),
                done.issues());
    }

    /// The doses of whole grids, side by side.
    private static Chart picture(List<DoseSum.Part> parts, DoseSum.Done done) {
        List<DvhCurve> curves = new ArrayList<>();
        for (int i = 0; i < parts.size() && curves.size() < DvhChart.MOST - 1; i++) {
            double weight = parts.get(i).weight();
            if (weight > 0) {
                curves.add(curve(
                        (i + 1) + ", times " + PlanFacts.plain(weight),
                        parts.get(i).dose(),
                        weight));
            }
        }
        curves.add(curve("Sum", done.dose(), 1));
        return DvhChart.of(
                Heading.of("Share of each grid that gets at least a dose", "Whole grids, not structures")
                        .message("Parts are drawn with their weights, in the order in which they were given."),
                new Axis("Dose (Gy)", Unit.GRAY),
                curves);
    }

    private static DvhCurve curve(String name, Dose dose, double weight) {
        DoseGrid grid = dose.grid().orElseThrow();
        GridVolumes volumes = new GridVolumes(grid);
        double whole = volumes.atLeast(Math.min(0, grid.least()));
        List<DvhCurve.Point> points = new ArrayList<>();
        for (int i = 0; i <= POINTS; i++) {
            double at = Math.max(0, grid.most()) * i / POINTS;
            points.add(new DvhCurve.Point(weight * at, whole > 0 ? volumes.atLeast(at) / whole : 0));
        }
        return new DvhCurve(name, points);
    }

    private static List<Cell> row(String source, double weight, Dose dose) {
        return List.of(
                Cell.of(source),
                Cell.of(weight, 4),
                Cell.of(dose.grid().orElseThrow().most(), 3));
    }
}
