package isocentre.cli;

import isocentre.plans.radiobiology.LinearQuadratic;
import isocentre.plans.radiobiology.LinearQuadratic.Repopulation;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "bed",
        mixinStandardHelpOptions = true,
        description = {
            "Works out the biologically effective dose of a schedule, and the dose in 2 Gy fractions that equals it: for"
                    + " audit, to see what a gap in treatment cost. Not for treatment decisions.",
            "BED = n·d·(1 + d / (α/β)) − K·max(0, T − Tdelay); EQD2 = BED / (1 + 2 / (α/β))."
        })
final class PlanBed implements Callable<Integer> {
    @Option(names = "--dose", paramLabel = "GY", required = true, description = "The total dose.")
    private double dose;

    @Option(names = "--fractions", paramLabel = "N", required = true, description = "In how many equal fractions.")
    private int fractions;

    @Option(names = "--alpha-beta", paramLabel = "GY", required = true, description = "α/β of the tissue.")
    private double alphaBeta;

    @Option(names = "--days", paramLabel = "T", description = "From the first fraction to the last; with --per-day.")
    @Nullable
    private Double days;

    @Option(
            names = "--per-day",
            paramLabel = "K",
            description = "Gy of biologically effective dose that regrowth costs a day; with --days.")
    @Nullable
    private Double perDay;

    @Option(
            names = "--delay",
            paramLabel = "DAYS",
            defaultValue = "28",
            description = "Tdelay: days before regrowth begins. Default: ${DEFAULT-VALUE}")
    private double delay;

    @Override
    public Integer call() {
        if (!(dose > 0) || fractions < 1 || !(alphaBeta > 0)) {
            throw new UserMistake("--dose and --alpha-beta must be above zero, and --fractions at least 1");
        }
        if ((days == null) != (perDay == null)) {
            throw new UserMistake("--days and --per-day go together: regrowth needs both");
        }
        if (days != null && perDay != null && !(days >= 0 && perDay >= 0 && delay >= 0)) {
            throw new UserMistake("--days, --per-day and --delay must not be below zero");
        }
        LinearQuadratic tissue = new LinearQuadratic(alphaBeta);
        Gray total = new Gray(dose);
        Fractions given = new Fractions(fractions);
        tell("", tissue.bed(total, given), tissue);
        if (days != null && perDay != null) {
            double left = tissue.bed(total, given, days, new Repopulation(perDay, delay));
            tell(String.format(Locale.ROOT, ", regrowth over %.0f days allowed for", days), left, tissue);
        }
        return 0;
    }

    private static void tell(String what, double bed, LinearQuadratic tissue) {
        System.out.printf(Locale.ROOT, "BED%s: %.2f Gy; EQD2: %.2f Gy%n", what, bed, tissue.eqd2(bed));
    }
}
