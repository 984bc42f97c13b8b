package isocentre.scale;

import isocentre.indicators.Indicator;
import isocentre.indicators.SecondEngine;
import isocentre.indicators.measuring.ByPeople;
import isocentre.indicators.measuring.Cells;
import isocentre.indicators.measuring.Measurement;
import isocentre.indicators.measuring.ReferenceTable;
import isocentre.lake.StoredTable;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// A data version opened in Spark: a view for each of its tables at its own snapshot, and the tables and words of the
/// standards beside them. Nothing is written.
final class SparkStore implements SecondEngine.Opened {
    private final SparkSession spark;

    private SparkStore(SparkSession spark) {
        this.spark = spark;
    }

    /// Opens the tables.
    ///
    /// @param vocabulary statements that define the words in which the engines differ, as Spark says them
    static SparkStore open(List<StoredTable> tables, List<ReferenceTable> references, List<String> vocabulary) {
        SparkStore store = new SparkStore(session());
        try {
            for (StoredTable table : tables) {
                store.spark
                        .read()
                        .format("iceberg")
                        .option("versionAsOf", table.snapshot())
                        .load(table.metadata())
                        .createOrReplaceTempView(table.name());
            }
            for (ReferenceTable reference : references) {
                // Materialised in the session: a measure may read it many times.
                Dataset<Row> rows = store.spark.sql(reference.sql()).coalesce(1).cache();
                rows.createOrReplaceTempView(reference.name());
            }
            vocabulary.forEach(store.spark::sql);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    // ANSI rules, quoted identifiers and UTC: so the portable SQL means the same as in DuckDB. A path catalogue with
    // nothing in its warehouse is enough, since tables are opened by their metadata files.
    private static SparkSession session() {
        String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
        return SparkSession.builder()
                .appName("isocentre")
                .master(System.getProperty("spark.master", "local[*]"))
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.ansi.doubleQuotedIdentifiers", "true")
                .config("spark.sql.shuffle.partitions", System.getProperty("spark.sql.shuffle.partitions", processors))
                .config("spark.driver.bindAddress", System.getProperty("spark.driver.bindAddress", "127.0.0.1"))
                .config("spark.driver.host", System.getProperty("spark.driver.host", "127.0.0.1"))
                .config("spark.sql.catalog.default_iceberg", "org.apache.iceberg.spark.SparkCatalog")
                .config("spark.sql.catalog.default_iceberg.type", "hadoop")
                .config("spark.sql.catalog.default_iceberg.warehouse", System.getProperty("java.io.tmpdir"))
                .getOrCreate();
    }

    @Override
    public void measure(Indicator indicator, Cells.Names providers, Cells into) {
        rows(indicator).forEach(row -> Measurement.take(indicator, row, providers, into));
    }

    /// The rows of an indicator's measure, and those by people.
    List<Measurement.Columns> rows(Indicator indicator) {
        return ByPeople.queries(indicator, "EXCEPT").stream()
                .flatMap(query -> rows(query).stream())
                .toList();
    }

    private List<Measurement.Columns> rows(String query) {
        Dataset<Row> rows = spark.sql(query);
        Set<String> columns = Set.of(rows.columns());
        return rows.collectAsList().stream()
                .map(row -> (Measurement.Columns)
                        column -> columns.contains(column) ? row.get(row.fieldIndex(column)) : null)
                .toList();
    }

    @Override
    public void close() {
        spark.stop();
    }
}
