import isocentre.indicators.Figures;
import isocentre.indicators.Indicator;
import isocentre.indicators.Query;
import isocentre.indicators.measuring.ByPeople;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/// All figures, all levels, by month, against the same `measure.sql` texts run bare over the same derived tables in the
/// same process, in turn. Rows are fetched in both.
///
/// Usage: `java -cp … bench/FiguresAgainstBare.java HOME [RUNS]`. Prints seconds of both and their ratio.
final class FiguresAgainstBare {
    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Standards standards = Standards.load();
        double[] ours = new double[runs];
        double[] bare = new double[runs];
        long figures = 0;
        long rows = 0;
        try (Lake lake = Lake.open(Path.of(arguments[0]))) {
            for (int i = -1; i < runs; i++) { // The first of each warms up and is not counted.
                try (Session session = lake.read(lake.current())) {
                    long start = System.nanoTime();
                    figures = Figures.of(session, standards).figures(Query.all()).size();
                    keep(ours, i, start);
                }
                try (Session session = lake.read(lake.current())) {
                    Figures prepared = Figures.of(session, standards); // The shared words and tables that the texts need.
                    long start = System.nanoTime();
                    rows = 0;
                    for (Indicator indicator : prepared.indicators().list()) {
                        for (String query : ByPeople.queries(indicator, "EXCLUDE")) {
                            rows += fetch(session, query);
                        }
                    }
                    keep(bare, i, start);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d figures in %.2f s; %,d rows of bare measures in %.2f s; ratio %.2f%n",
                figures, median(ours), rows, median(bare), median(ours) / median(bare));
    }

    private static void keep(double[] seconds, int i, long start) {
        if (i >= 0) {
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
    }

    private static long fetch(Session session, String sql) throws Exception {
        long rows = 0;
        try (Statement statement = session.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows++;
            }
        }
        return rows;
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
