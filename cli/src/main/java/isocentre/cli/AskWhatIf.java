package isocentre.cli;

import isocentre.capacity.Answer;
import isocentre.capacity.Area;
import isocentre.capacity.Assumption;
import isocentre.capacity.Assumptions;
import isocentre.capacity.Demand;
import isocentre.capacity.Measured;
import isocentre.capacity.Move;
import isocentre.capacity.PublishedDemand;
import isocentre.capacity.Utilisation;
import isocentre.capacity.WhatIf;
import isocentre.cli.PlanReport.Cell;
import isocentre.cli.PlanReport.Table;
import isocentre.indicators.Figures;
import isocentre.indicators.Level;
import isocentre.indicators.Query;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.report.Months;
import isocentre.report.PlanningStart;
import isocentre.report.RegimenUse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Demand and capacity: attendances against machines, machine hours freed or needed, and waits from a simulation,"
                    + " today and as proposed. For planning: what it starts from, and how well that is founded, stands with the"
                    + " answer.",
            "Without --move and --after it asks what five-fraction breast radiotherapy for nine in ten would free."
        })
final class AskWhatIf implements Callable<Integer> {
    private static final Map<String, Double> USUAL = Map.of("BRE-01", 90.0);

    /// Where demand comes from.
    enum Start {
        OBSERVED,
        OPTIMAL,
        MEASURED
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "AREA",
            defaultValue = "ENG",
            description = "A network (ODN-10), a provider (RR8) or ENG. Default: ${DEFAULT-VALUE}")
    private String area = PublishedDemand.ENGLAND;

    @Option(
            names = "--move",
            paramLabel = "REGIMEN=PERCENT",
            description =
                    "A regimen of the library, and the share of its site's courses that is to be given so; several times,"
                            + " as --move BRE-01=90 --move BON-01=80.")
    private Map<String, Double> moves = new LinkedHashMap<>();

    @Option(
            names = "--start",
            paramLabel = "FROM",
            defaultValue = "observed",
            description =
                    "observed (cancers newly diagnosed, treated as often as they are), optimal (as often as would be best) or"
                            + " measured (courses of the store's latest year). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private Start start;

    @Option(
            names = "--set",
            paramLabel = "ID=VALUE",
            description =
                    "An assumption as you have it, such as machines=24, hours=9.5, minutes=15, growth=3. What there is: the"
                            + " table of assumptions in the answer.")
    private Map<String, Double> set = new LinkedHashMap<>();

    @Option(
            names = "--after",
            paramLabel = "ID=VALUE",
            description =
                    "The same for the proposal alone: machines, hours, lost; minutes for attendances of the regimens moved to.")
    private Map<String, Double> after = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same number gives the same answer. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (a table), json, csv or html (one page with charts). Default: ${DEFAULT-VALUE}")
    @SuppressWarnings("NullAway.Init")
    private PlanReportWriter.Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    @Nullable
    private Path out;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        PublishedDemand published = PublishedDemand.on(LocalDate.now(Clock.systemDefaultZone()), Standards.load());
        Area place = published
                .area(area)
                .orElseThrow(
                        () -> new UserMistake(
                                "there is no network or provider '" + area
                                        + "' of which the share of the work is known: use ODN-01 to ODN-11, a code such as RR8, or ENG"));
        try {
            PlanReportWriter.write(report(published, place), format, out);
        } catch (IllegalArgumentException wrong) {
            throw new UserMistake(String.valueOf(wrong.getMessage()));
        }
        return 0;
    }

    private PlanReport report(PublishedDemand published, Area place) {
        Assumptions given = published.assumptions(place);
        if (start == Start.MEASURED) {
            Measured measured = measured(place);
            given = measured.machines() > 0
                    ? given.with(
                            "machines", Math.max(1, Math.round(measured.machines())), "measured: " + measured.told())
                    : given;
            Assumptions changed = changed(given, set);
            Area shared = measured.sharing(place);
            return report(
                    published,
                    shared,
                    changed,
                    published.demand(measured, changed),
                    "measured in " + measured.told() + "; attendances beyond those of courses are kept as they are");
        }
        Assumptions changed = changed(given, set);
        Utilisation of = start == Start.OPTIMAL ? Utilisation.OPTIMAL : Utilisation.OBSERVED;
        return report(
                published,
                place,
                changed,
                published.demand(place, of, changed),
                "cancers newly diagnosed in England, the area's share of them, given radiotherapy " + of.words());
    }

    private static Assumptions changed(Assumptions given, Map<String, Double> changes) {
        Assumptions changed = given;
        for (Map.Entry<String, Double> one : changes.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue(), "chosen");
        }
        return changed;
    }

    private PlanReport report(PublishedDemand published, Area place, Assumptions given, Demand demand, String from) {
        Assumptions proposed = changed(given, after);
        List<Move> wanted = new ArrayList<>();
        Map<String, Double> asked = moves.isEmpty() && after.isEmpty() ? USUAL : moves;
        asked.forEach((id, share) -> wanted.add(move(published, id, share, proposed.value("minutes"))));
        WhatIf whatIf =
                WhatIf.of(place, demand, given, proposed, wanted, published.workingDays(), new SplittableRandom(seed));
        Answer answer = new Answer(whatIf, published);
        List<String> lines = new ArrayList<>(List.of(answer.headline()));
        if (!answer.warning().isEmpty()) {
            lines.add(answer.warning());
        }
        lines.add("Demand: " + from + ". Seed " + seed + ".");
        return new PlanReport(
                "What if: " + place.name(),
                "For planning. It follows from the assumptions below and is no forecast, and no decision about a person.",
                lines,
                () -> List.of(answer.attendances(), answer.waits()),
                List.of(figures(answer), sites(answer), assumptions(whatIf, published)),
                List.of());
    }

    private static Move move(PublishedDemand published, String id, double share, double minutes) {
        Regimen regimen = Standards.load()
                .regimens()
                .find(id)
                .orElseThrow(() ->
                        new UserMistake("there is no regimen '" + id + "' in the library: use an id such as BRE-01"));
        if (!(share >= 0 && share <= 100)) {
            throw new UserMistake("--move " + id + "=" + share + ": use a percentage from 0 to 100");
        }
        return published
                .move(regimen, share / 100, minutes)
                .orElseThrow(() -> new UserMistake(id + " (" + regimen.site() + ", " + regimen.indication()
                        + ") is not a course by external beam of one of the sites planned for"));
    }

    private static Table figures(Answer answer) {
        return new Table(
                "figures",
                "Today and as proposed",
                List.of("figure", "now", "proposed", "change"),
                answer.lines().stream()
                        .map(line -> List.of(
                                Cell.of(line.what()),
                                new Cell(line.now(), line.numberNow()),
                                new Cell(line.proposed(), line.numberProposed()),
                                Cell.of(line.change())))
                        .toList(),
                false);
    }

    private static Table sites(Answer answer) {
        return new Table(
                "sites",
                "By tumour site, a year",
                List.of("site", "courses", "attendances_now", "attendances_proposed"),
                answer.sites(1).stream()
                        .map(line -> List.of(
                                Cell.of(line.site()),
                                Cell.of(line.coursesNow(), 0),
                                Cell.of(line.attendancesNow(), 0),
                                Cell.of(line.attendancesProposed(), 0)))
                        .toList(),
                false);
    }

    private static Table assumptions(WhatIf whatIf, PublishedDemand published) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Assumption one : whatIf.given().all()) {
            Assumption then = whatIf.after().of(one.id());
            rows.add(List.of(
                    Cell.of(one.id()),
                    Cell.of(one.what()),
                    Cell.of(one.words()),
                    Cell.of(then.words().equals(one.words()) ? "" : then.words()),
                    Cell.of(one.foundation())));
        }
        rows.add(List.of(
                Cell.of(""),
                Cell.of("Working days of twelve months"),
                Cell.of(published.workingDays() + " working days"),
                Cell.of(""),
                Cell.of("computed: calendar of bank holidays")));
        return new Table(
                "assumptions", "What it assumes", List.of("id", "what", "value", "proposed", "basis"), rows, false);
    }

    private Measured measured(Area place) {
        try (Reading reading = Reading.open(home, null)) {
            Figures figures = reading.figures();
            Month last = figures.last().orElseThrow(() -> new UserMistake("the store holds nothing yet"));
            Period year = Period.holding(last, Period.By.YEAR);
            Month first = figures.first()
                    .filter(month -> month.compareTo(year.first()) > 0)
                    .orElse(year.first());
            RegimenUse use = RegimenUse.of(year, figures, Standards.load(), null);
            return PlanningStart.of(
                            place,
                            use,
                            figures.figures(Query.of(PlanningStart.MACHINES)
                                    .at(Level.PROVIDER, Level.NETWORK, Level.ENGLAND)
                                    .between(first, last)
                                    .by(Period.By.YEAR)),
                            new Months(first, last))
                    .orElseThrow(() -> new UserMistake(
                            "the store has no course of " + place.name() + " in " + year + ": use --start observed"));
        }
    }
}
