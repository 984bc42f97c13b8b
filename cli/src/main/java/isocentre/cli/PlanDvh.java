package isocentre.cli;

import isocentre.plans.StudySet;
import isocentre.plans.dicom.Limits;
import isocentre.plans.metrics.Measuring.Normalisation;
import isocentre.plans.metrics.Metric;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dvh",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the dose to every structure of a plan: dose-volume histograms and figures of them, each with the band"
                    + " that the space between contour planes leaves open, and the planning system's own beside it where the"
                    + " file has one. Offline: nothing leaves this machine.",
            "For audit and peer review, not for treatment decisions.",
            "Exit: 0 done, 1 no dose and structures that belong together."
        })
final class PlanDvh implements Callable<Integer> {
    private static final String USUAL =
            "Volume[cc],Min[Gy],Mean[Gy],Max[Gy],D98%[Gy],D95%[Gy],D50%[Gy],D2%[Gy],D0.03cc[Gy]";

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders that hold them at any depth.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text (for a person), json (with the curves), csv (a row for each structure and figure) or html"
                            + " (one page with the chart). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private DvhFormat format;

    @Option(
            names = "--metrics",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = USUAL,
            description =
                    "Figures by their TG-263 names, such as D95%%[Gy], V20Gy[%%], D0.03cc[Gy], gEUD8[Gy], CN50Gy; the list"
                            + " is in docs/reference/plan-metrics.md. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private List<String> metrics;

    @Option(
            names = "--prescription",
            paramLabel = "GY",
            description =
                    "The prescribed dose, which percentages of dose refer to. Default: what the plan prescribes, if it"
                            + " prescribes one dose to targets.")
    @Nullable
    private Double prescription;

    @Option(
            names = "--in-grid",
            description = "Take percentages of volume of the part inside the dose grid, not of the whole structure.")
    private boolean inGrid;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    enum DvhFormat {
        TEXT,
        JSON,
        CSV,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        List<Metric> wanted = new ArrayList<>();
        for (String name : metrics) {
            wanted.add(Metric.parse(name.strip())
                    .orElseThrow(() -> new UserMistake("'" + name
                            + "' is not the name of a figure: write it like D95%[Gy], V20Gy[%], D0.03cc[Gy] or Mean[Gy]"
                            + " (docs/reference/plan-metrics.md lists all)")));
        }
        if (prescription != null && !(prescription > 0)) {
            throw new UserMistake("a prescription of " + prescription + " Gy: it must be above zero");
        }
        StudySet set = StudySet.read(PlanFiles.of(paths), Limits.STANDARD);
        List<PlanMeasures> measured = PlanMeasures.of(
                set,
                wanted,
                prescription == null ? OptionalDouble.empty() : OptionalDouble.of(prescription),
                inGrid ? Normalisation.IN_GRID : Normalisation.TOTAL);
        if (measured.isEmpty()) {
            System.err.println(PlanFiles.nothingToMeasure(set));
            return Main.REJECTED;
        }
        if (out == null) {
            Writer writer = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            write(measured, writer);
            writer.flush();
        } else {
            try (Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
                write(measured, writer);
            }
            System.out.println(out);
        }
        return measured.stream().anyMatch(one -> !one.rows().isEmpty()) ? 0 : Main.REJECTED;
    }

    private void write(List<PlanMeasures> measured, Writer writer) throws IOException {
        switch (format) {
            case TEXT -> PlanDvhText.write(measured, writer);
            case JSON -> PlanDvhJson.write(measured, writer);
            case CSV -> PlanDvhCsv.write(measured, writer);
            case HTML -> PlanDvhHtml.write(measured, writer);
        }
    }
}
