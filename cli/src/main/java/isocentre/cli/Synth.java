package isocentre.cli;

import isocentre.radiotherapy.Month;
import isocentre.synthetic.Options;
import isocentre.synthetic.Synthesis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a synthetic nation: every provider's submissions, each in its own style of file, with truth.json (the exact"
                    + " numerators and denominators of every indicator, and what was planted) and, with --faults, faults.json.",
            "All people are synthetic: their NHS numbers are of the 999 range, which is never given to a person."
        })
final class Synth implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many months. Default: ${DEFAULT-VALUE}")
    private int months;

    @Option(
            names = "--start",
            paramLabel = "YYYY-MM",
            defaultValue = "2024-04",
            converter = MonthConverter.class,
            description = "The first month. Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Month start;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same files. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "F",
            defaultValue = "1.0",
            description = "1.0 is about 130,000 episodes and 1.5 million attendances a year. Default: ${DEFAULT-VALUE}")
    private double scale;

    @Option(
            names = "--faults",
            paramLabel = "F",
            defaultValue = "0",
            description = "Share of rows and of submissions with a planted fault, 0 to 1. Default: ${DEFAULT-VALUE}")
    private double faults;

    @Option(names = "--plain", description = "All files as plain UTF-8 CSV, as a benchmark wants them.")
    private boolean plain;

    @Override
    public Integer call() throws IOException {
        Options options = options();
        Steps steps = Steps.toStandardError();
        steps.begin("Making " + months + " months of a synthetic nation");
        Synthesis.Made made = Synthesis.of(options).write(out, (done, of) -> steps.at(done, of));
        steps.end(made.submissions() + " submissions, " + made.attendances() + " attendances, " + made.exposures()
                + " exposures" + (made.faults() == 0 ? "" : ", " + made.faults() + " planted faults"));
        System.out.println(out.toAbsolutePath());
        return 0;
    }

    private Options options() {
        try {
            return new Options(
                    months, start, seed, scale, faults, plain ? Options.Styles.PLAIN : Options.Styles.VARIED);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }
}
