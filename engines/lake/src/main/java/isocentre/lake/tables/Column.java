package isocentre.lake.tables;

import java.util.Locale;
import org.apache.iceberg.types.Types;

/// A column of a table, in the words of both DuckDB and Iceberg.
public record Column(String name, Type type) {

    /// The types in use: those that DuckDB, Parquet, Iceberg and Spark write and read alike.
    public enum Type {
        TEXT("VARCHAR", Types.StringType.get()),
        LONG("BIGINT", Types.LongType.get()),
        WHOLE("INTEGER", Types.IntegerType.get()),
        NUMBER("DOUBLE", Types.DoubleType.get()),
        DAY("DATE", Types.DateType.get()),
        MOMENT("TIMESTAMP", Types.TimestampType.withoutZone()),
        FLAG("BOOLEAN", Types.BooleanType.get()),
        BYTES("BLOB", Types.BinaryType.get());

        private final String duckdb;
        private final org.apache.iceberg.types.Type iceberg;

        Type(String duckdb, org.apache.iceberg.types.Type iceberg) {
            this.duckdb = duckdb;
            this.iceberg = iceberg;
        }

        /// DuckDB's name of the type.
        public String duckdb() {
            return duckdb;
        }

        org.apache.iceberg.types.Type iceberg() {
            return iceberg;
        }

        static Type of(org.apache.iceberg.types.Type iceberg) {
            for (Type type : values()) {
                if (type.iceberg.equals(iceberg)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("no table of ours has the type " + iceberg);
        }

        /// The type that holds the values of a DuckDB type. Sums and counts of DuckDB (HUGEINT) are kept as LONG,
        /// small integers as WHOLE, decimals as NUMBER.
        public static Type holding(String duckdb) {
            String name = duckdb.toUpperCase(Locale.ROOT);
            if (name.startsWith("DECIMAL")) {
                return NUMBER;
            }
            return switch (name) {
                case "VARCHAR" -> TEXT;
                case "BIGINT", "HUGEINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> LONG;
                case "INTEGER", "SMALLINT", "TINYINT", "USMALLINT", "UTINYINT" -> WHOLE;
                case "DOUBLE", "FLOAT" -> NUMBER;
                case "DATE" -> DAY;
                case "TIMESTAMP" -> MOMENT;
                case "BOOLEAN" -> FLAG;
                case "BLOB" -> BYTES;
                default -> throw new IllegalArgumentException("no table can hold the type " + duckdb);
            };
        }
    }
}
