package isocentre.cli;

import isocentre.indicators.Figure;
import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Level;
import isocentre.indicators.Query;
import isocentre.indicators.writing.FigureCsv;
import isocentre.indicators.writing.FigureJson;
import isocentre.indicators.writing.FigureTable;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.Period;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Tells figures with their 95%% intervals, each with the data version it can be made again from.",
            "Where a value may not be shown, the status says why: no data, incomplete, too few.",
            "With no ID: every indicator. What each means: standards/indicators/<ID>/definition.md"
        })
final class ShowFigures implements Callable<Integer> {
    /// How figures are written.
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Indicators, as TIM-01.")
    private List<String> ids = List.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            split = ",",
            defaultValue = "england",
            description = "provider, network, alliance, england, or all; several with commas. Default: england")
    private List<String> levels = List.of();

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The first month. Default: the first in the store")
    @Nullable
    private Month from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The last month. Default: the last in the store")
    @Nullable
    private Month to;

    @Option(
            names = "--by",
            paramLabel = "LENGTH",
            defaultValue = "month",
            description = "month, quarter or year (April to March). Default: month")
    @SuppressWarnings("NullAway.Init")
    private Period.By by;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (for a person), csv or json. Default: table")
    @SuppressWarnings("NullAway.Init")
    private Format format;

    @Option(
            names = "--data-version",
            paramLabel = "ID",
            description = "Make the figures again from an earlier data version. Default: the latest")
    @Nullable
    private String dataVersion;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "duckdb",
            description = "duckdb, or spark, which gives the same figures and outgrows one machine. Default: duckdb")
    @SuppressWarnings("NullAway.Init")
    private String engine;

    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Set<Level> wanted = levels();
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw new UserMistake("--to " + to + " is before --from " + from);
        }
        Query query = new Query(
                ids.stream().map(id -> id.toUpperCase(Locale.ROOT)).toList(), wanted, from, to, by, null, wanted);
        try (Reading reading = Reading.open(home, dataVersion, engine)) {
            write(reading.figures(), figures(reading, query));
        }
        return 0;
    }

    private static List<Figure> figures(Reading reading, Query query) {
        try {
            return reading.figures().figures(query);
        } catch (IllegalArgumentException e) {
            throw new UserMistake(String.valueOf(e.getMessage()));
        }
    }

    private Set<Level> levels() {
        if (levels.contains("all")) {
            return EnumSet.allOf(Level.class);
        }
        Set<Level> wanted = EnumSet.noneOf(Level.class);
        for (String word : levels) {
            try {
                wanted.add(Level.of(word.toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new UserMistake(String.valueOf(e.getMessage()));
            }
        }
        return wanted;
    }

    private void write(Figures figures, List<Figure> told) throws IOException {
        Origins origins = new Origins(figures.synthetic());
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        switch (format) {
            case CSV -> FigureCsv.write(told, out);
            case JSON -> FigureJson.write(figures.dataVersion(), told, origins::words, out);
            case TABLE -> {
                for (Indicator indicator : figures.indicators().list()) {
                    List<Figure> own = told.stream()
                            .filter(figure -> figure.indicator().equals(indicator.id()))
                            .toList();
                    if (!own.isEmpty()) {
                        FigureTable.write(indicator, own, origins::words, out);
                    }
                }
                out.write("Data version " + figures.dataVersion() + ".\n");
            }
        }
        out.flush();
        if (told.isEmpty()) {
            System.err.println("note: there are no figures for these months; the store holds "
                    + figures.first().map(Month::toString).orElse("nothing") + " to "
                    + figures.last().map(Month::toString).orElse("nothing"));
        }
        if (format == Format.CSV && figures.synthetic()) {
            System.err.println("note: " + Origins.WARNING);
        }
    }
}
