package isocentre.cli;

import isocentre.indicators.Figures;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nation;
import isocentre.report.Nations;
import isocentre.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes \"Radiotherapy services in England\" for a financial year, as a page and as PDF, and the site around it: a page"
                    + " for each indicator, network and provider, with the figures to download.",
            "Whatever rests on synthetic submissions says so on every page."
        })
final class WriteReport implements Callable<Integer> {
    @Option(
            names = "--year",
            paramLabel = "YYYY-YY",
            description = "The financial year, as 2024-25. Default: the last of which the store holds anything")
    @Nullable
    private String year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Period wanted = year == null ? null : financialYear(year);
        try (Reading reading = Reading.open(home, null)) {
            Report.Written written =
                    write(reading.figures(), wanted, out, Clock.systemDefaultZone(), Steps.toStandardError());
            System.out.println("The report      " + written.report().toAbsolutePath());
            System.out.println("as PDF          " + written.pdf().toAbsolutePath());
            System.out.println(
                    "The site        " + written.home().toAbsolutePath() + "  (" + written.pages() + " pages)");
        }
        return 0;
    }

    /// Makes the figures of a year and writes report and site.
    ///
    /// @param wanted the financial year; null for the last of which there is anything
    static Report.Written write(Figures figures, @Nullable Period wanted, Path folder, Clock clock, Steps steps)
            throws IOException {
        Month last = figures.last()
                .orElseThrow(() ->
                        new UserMistake("the store is empty: load files into it first, with ./isocentre load PATH…"));
        Period year = wanted == null ? Period.holding(last, Period.By.YEAR) : wanted;
        steps.begin("Making the figures of " + year);
        Nation nation;
        try {
            nation = Nations.of(year, figures, LocalDate.now(clock), Standards.load());
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
        steps.end(nation.figures().size() + " figures");
        steps.begin("Writing report and site");
        Report.Written written = Report.write(nation, folder);
        steps.end(written.pages() + " pages and the PDF");
        return written;
    }

    private static Period financialYear(String text) {
        try {
            Period period = Period.of(text);
            if (period.by() == Period.By.YEAR) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what was wanted.
        }
        throw new UserMistake("'" + text + "' is not a financial year: write it as 2024-25");
    }
}
