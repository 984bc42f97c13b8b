package isocentre.cli;

import isocentre.indicators.DerivedTables;
import isocentre.lake.Lake;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.Progress;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = {
            "Checks RTDS files and NHS England's Cancer Waiting Times provider workbooks, and keeps what is accepted.",
            "Safe to repeat: the same file is the same lot, and nothing changes. Safe to interrupt at any point: run it again.",
            "A new submission of a provider's month replaces the earlier one; earlier data versions stay readable."
        })
final class Load implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(
            names = "--received",
            paramLabel = "YYYY-MM-DD",
            description =
                    "The day the files were received, for timeliness. Default: what a received.csv beside them says, else today.")
    @Nullable
    private LocalDate received;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UserMistake("there is no file or folder " + path);
            }
        }
        Steps steps = Steps.toStandardError();
        try (Lake lake = Lake.open(home.home)) {
            LoadReport report = load(lake, paths, received, steps);
            VerdictTable.print(report, System.out);
            if (report.lots().isEmpty()) {
                throw new UserMistake(
                        "there was nothing to load: RTDS files are CSV (.csv, .txt, .tsv, .dat), also packed as"
                                + " .gz or .zip; NHS England's waiting-times workbooks are .xlsx");
            }
            return report.anyRefused() ? Main.REJECTED : 0;
        }
    }

    /// Loads, then makes the derived tables of the new data version.
    static LoadReport load(Lake lake, List<Path> paths, @Nullable LocalDate received, Steps steps) {
        LoadOptions options = LoadOptions.standard();
        steps.begin("Checking and storing");
        LoadReport report = lake.load(paths, received == null ? options : options.receivedOn(received), new Progress() {
            @Override
            public void step(LoadReport.Entry entry, int done, int of) {
                steps.at(done, of);
            }

            @Override
            public void note(String words) {
                steps.note(words);
            }
        });
        steps.end(
                report.lots().size() + " lots, data version " + report.version().id());
        steps.begin("Deriving episodes, prescriptions, visits and machine days");
        lake.derive(report.version(), DerivedTables.derivations(Standards.load()));
        steps.end("done");
        return report;
    }
}
