package isocentre.scale;

import de.siegmar.fastcsv.writer.CsvWriter;
import isocentre.indicators.DerivedTables;
import isocentre.indicators.Indicator;
import isocentre.indicators.Indicators;
import isocentre.indicators.measuring.Engine;
import isocentre.indicators.measuring.ReferenceTable;
import isocentre.indicators.measuring.Store;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.lake.StoredTable;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs measures in Spark over the tables of a home and prints their cells as CSV.
public final class SparkMeasures {
    private SparkMeasures() {}

    /// Arguments: `--home DIR [--data-version ID] [INDICATOR…]`. Ends with 0; 2 if they are wrong.
    public static void main(String... arguments) throws IOException {
        Request request;
        try {
            request = Request.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        try (Writer writer = new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8);
                CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(Cell.HEADER);
            try (Lake lake = Lake.open(request.home())) {
                run(lake, version(lake, request), request.indicators(), cell -> csv.writeRecord(cell.fields()));
            }
        }
    }

    private static DataVersion version(Lake lake, Request request) {
        return request.dataVersion().isEmpty()
                ? lake.current()
                : lake.version(request.dataVersion())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "there is no data version " + request.dataVersion() + " in " + request.home()));
    }

    /// Makes the derived tables if the data version lacks them, then runs the measures, each cell in order.
    static void run(Lake lake, DataVersion version, List<Indicator> indicators, Consumer<Cell> into) {
        Standards standards = Standards.load();
        lake.derive(version, DerivedTables.derivations(standards));
        List<StoredTable> tables = lake.tables(version);
        List<ReferenceTable> references = new ArrayList<>(DerivedTables.references(standards));
        references.add(expectedSubmissions(lake, version, standards));
        try (SparkStore store =
                SparkStore.open(tables, references, DerivedTables.vocabulary(standards, "spark"))) {
            for (Indicator indicator : indicators) {
                store.cells(indicator).forEach(into);
            }
        }
    }

    /// Which submissions were due depends on the organisations of the standards and on the months of the store.
    private static ReferenceTable expectedSubmissions(Lake lake, DataVersion version, Standards standards) {
        List<List<Object>> rows = new ArrayList<>();
        try (Session session = lake.read(version)) {
            Connection connection = session.connection();
            Engine.prepare(connection, standards, Store.of(connection, standards));
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT provider, month FROM expected_submission")) {
                while (row.next()) {
                    rows.add(List.of(row.getString(1), row.getObject(2, LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the submissions due could not be read", e);
        }
        return new ReferenceTable("expected_submission", List.of("provider STRING", "month DATE"), rows);
    }

    /// What was asked for.
    ///
    /// @param dataVersion identity of a data version; empty for the latest
    private record Request(Path home, String dataVersion, List<Indicator> indicators) {
        static Request of(String... arguments) {
            String home = "";
            String dataVersion = "";
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--home" -> home = value(arguments, ++i);
                    case "--data-version" -> dataVersion = value(arguments, ++i);
                    default -> ids.add(arguments[i]);
                }
            }
            if (home.isEmpty()) {
                throw new IllegalArgumentException("usage: SparkMeasures --home DIR [--data-version ID] [INDICATOR…]");
            }
            return new Request(
                    Path.of(home), dataVersion, Indicators.of(Standards.load()).select(ids));
        }

        private static String value(String[] arguments, int at) {
            if (at >= arguments.length) {
                throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
            }
            return arguments[at];
        }
    }
}
