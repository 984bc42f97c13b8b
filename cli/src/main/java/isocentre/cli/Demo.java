package isocentre.cli;

import isocentre.dataset.Verdict;
import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.repairing.Repairer;
import isocentre.lake.Lake;
import isocentre.lake.LoadReport;
import isocentre.radiotherapy.Month;
import isocentre.report.Report;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "The main job on a synthetic nation: makes every provider's monthly submissions, some with faults, submits them"
                    + " through the real checks, computes all figures, writes the national report and the site of figures,"
                    + " and serves the web service on this machine until it is stopped, with one account for each role.",
            "Everyone in it is synthetic, and every page says so. It never touches the store in ~/.isocentre."
        })
final class Demo implements Callable<Integer> {
    private static final Month LAST = new Month(2025, 3);
    private static final String MARK = "this-is-a-demo";

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many months, the last of them March 2025. Default: ${DEFAULT-VALUE}")
    private int months;

    @Option(
            names = "--scale",
            paramLabel = "F",
            defaultValue = "0.1",
            description = "1.0 is about 130,000 episodes a year. Default: ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = "--faults",
            paramLabel = "F",
            defaultValue = "0.001",
            description =
                    "Share of rows and files with a planted fault, for the checks to find. Default: ${DEFAULT-VALUE}")
    private double faults;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed, another nation.")
    private long seed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Real waiting-times workbooks of NHS England to load as well: then waits are real, and say so.")
    @Nullable
    private Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "isocentre-demo",
            description = "Where everything goes; an earlier demo there is replaced. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "0",
            description = "Where the service listens, on this machine alone. Default: a free port")
    private int port;

    @Option(
            names = "--with-orthanc",
            description =
                    "Keep the synthetic plans in an Orthanc, started for the demonstration and stopped with it. Debian:"
                            + " apt-get install orthanc orthanc-dicomweb. Default: plain files.")
    private boolean withOrthanc;

    @Option(names = "--no-serve", description = "Write report and site, and end.")
    private boolean noServe;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (data != null && !Files.exists(data)) {
            throw new UserMistake("there is no file or folder " + data);
        }
        Path folder = begin();
        Steps steps = Steps.toStandardError();
        Path submissions = folder.resolve("submissions");
        make(submissions, steps);
        Path site = folder.resolve("site");
        Report.Written written;
        Optional<Path> verdict;
        try (Lake lake = Lake.open(folder.resolve("home"))) {
            List<Path> paths = new ArrayList<>(List.of(submissions));
            if (data != null) {
                paths.add(data);
            }
            LoadReport report = Load.load(lake, paths, null, steps);
            VerdictTable.print(report, System.out);
            verdict = explain(report, folder.resolve("verdicts"));
            try (Reading reading = Reading.of(lake, report.version())) {
                written = WriteReport.write(reading.figures(), null, site, Clock.systemDefaultZone(), steps);
            }
        }
        tell(folder, written, verdict);
        if (!noServe) {
            Serving.demonstration(Stop.onSignal(), folder.resolve("home"), port, withOrthanc);
        }
        return 0;
    }

    /// An empty folder with the mark of a demo. A folder without that mark is somebody's, and is left alone.
    private Path begin() throws IOException {
        Path folder = out.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            if (!Files.exists(folder.resolve(MARK)) && !empty(folder)) {
                throw new UserMistake(folder + " holds something that is not a demo: name another folder with --out");
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
        Files.createFile(folder.resolve(MARK));
        return folder;
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void make(Path submissions, Steps steps) throws IOException {
        Options options;
        try {
            options = new Options(months, LAST.plus(1 - months), seed, scale, faults, Options.Styles.VARIED);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        steps.begin("Making " + months + " months of a synthetic nation");
        Synthesis.Made made = Synthesis.of(options).write(submissions, (done, of) -> steps.at(done, of));
        steps.end(String.format(
                "%,d submissions, %,d attendances, %,d exposures, %,d planted faults",
                made.submissions(), made.attendances(), made.exposures(), made.faults()));
    }

    /// The verdict with the most findings as a page, as a data manager would get it.
    private static Optional<Path> explain(LoadReport report, Path folder) throws IOException {
        Optional<LoadReport.Entry> worst = report.lots().stream()
                .filter(entry -> entry.findings() > 0)
                .max(Comparator.comparingLong(LoadReport.Entry::findings));
        if (worst.isEmpty()) {
            return Optional.empty();
        }
        Verdict verdict = worst.get().verdict().orElseThrow();
        Path page = Files.createDirectories(folder)
                .resolve(verdict.provider().map(Object::toString).orElse("unknown") + "-"
                        + verdict.period().map(Object::toString).orElse("unknown") + ".html");
        try (Writer writer = Files.newBufferedWriter(page)) {
            Explanation.of(Format.HTML, Repairer.standard()::mends, false).write(List.of(verdict), writer);
        }
        return Optional.of(page);
    }

    private static void tell(Path folder, Report.Written written, Optional<Path> verdict) {
        System.out.println();
        System.out.println("The national report    " + written.report().toUri());
        System.out.println("as PDF                 " + written.pdf().toUri());
        System.out.println("The site of figures    " + written.home().toUri());
        verdict.ifPresent(page -> System.out.println("A verdict as a page    " + page.toUri()));
        System.out.println("The submissions        " + folder.resolve("submissions"));
        System.out.println("Figures of this store  ./isocentre figures FRX-01 --level network --by quarter --home "
                + folder.resolve("home"));
    }
}
