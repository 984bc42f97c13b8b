package isocentre.cli;

import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Query;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Nations;
import isocentre.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    /// How far back charts over time go before the year reported: two years of limits behind the year's own months.
    private static final int MONTHS_BEFORE = 24;

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
        Month first = figures.first().orElseThrow(WriteReport::empty);
        Month last = figures.last().orElseThrow(WriteReport::empty);
        Period year = wanted == null ? Period.holding(last, Period.By.YEAR) : wanted;
        if (year.last().compareTo(first) < 0 || year.first().compareTo(last) > 0) {
            throw new UserMistake("the store holds nothing of " + year + ": it holds " + first + " to " + last);
        }
        Month from = later(first, year.first().plus(-MONTHS_BEFORE));
        Month to = earlier(last, year.last());
        steps.begin("Making the figures of " + year);
        List<Figure> all = new ArrayList<>(figures.figures(
                Query.all().between(later(first, year.first()), to).by(Period.By.YEAR)));
        all.addAll(figures.figures(Query.all().between(from, to)));
        steps.end(all.size() + " figures");
        steps.begin("Writing report and site");
        Report.Written written = Report.write(
                Nations.of(
                        year,
                        new Nations.Edition(figures.dataVersion(), LocalDate.now(clock), figures.synthetic(), from, to),
                        figures.indicators().list(),
                        Standards.load(),
                        all),
                folder);
        steps.end(written.pages() + " pages and the PDF");
        return written;
    }

    private static UserMistake empty() {
        return new UserMistake("the store is empty: load files into it first, with ./isocentre load PATH…");
    }

    private static Month later(Month one, Month other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Month earlier(Month one, Month other) {
        return one.compareTo(other) <= 0 ? one : other;
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
