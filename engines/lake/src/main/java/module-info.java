/// The store: Iceberg tables that DuckDB writes and reads, PostgreSQL for their catalogue and the data versions.
///
/// Iceberg's jars share packages, so they cannot be modules; they and the other libraries are read from the class
/// path.
module isocentre.lake {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;
    requires transitive isocentre.dataset;
    requires transitive java.sql;

    exports isocentre.lake;
    exports isocentre.lake.proving;
    exports isocentre.lake.workbooks;
}
