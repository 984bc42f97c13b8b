package isocentre.lake.proving;

import isocentre.lake.Identity;
import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What stands in the latest data version, for comparing stores: of each table the number of rows and a sum over
/// their hashes, which a lost, doubled or altered row would change.
///
/// @param tables by name; `identity` stands for the opened rows
public record Content(String version, SortedMap<String, Sum> tables) {

    /// @param hashes the sum over the hashes of all rows
    public record Sum(long rows, BigInteger hashes) {
        static final Sum NONE = new Sum(0, BigInteger.ZERO);
    }

    /// What stands in the latest data version of a store.
    public static Content of(Lake lake) {
        SortedMap<String, Sum> tables = new TreeMap<>();
        try (Session session = lake.read(lake.current());
                Statement statement = session.connection().createStatement()) {
            for (String table : tables(statement)) {
                String query = "SELECT count(*), CAST(coalesce(sum(CAST(hash(t) AS HUGEINT)), 0) AS VARCHAR)"
                        + " FROM \"" + table + "\" t";
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    tables.put(table, new Sum(row.getLong(1), new BigInteger(row.getString(2))));
                }
            }
            tables.put("identity", people(lake, statement));
        } catch (SQLException e) {
            throw new LakeFault("the store could not be read: " + e.getMessage(), e);
        }
        return new Content(lake.current().id(), tables);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY 1")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static Sum people(Lake lake, Statement statement) throws SQLException {
        long people = 0;
        BigInteger hashes = BigInteger.ZERO;
        try (ResultSet row = statement.executeQuery("SELECT provider, month FROM submission")) {
            while (row.next()) {
                OdsCode provider = new OdsCode(row.getString(1));
                Month month = Month.of(row.getDate(2).toLocalDate());
                for (Identity identity : lake.identities(lake.current(), provider, month)) {
                    people++;
                    hashes = hashes.add(BigInteger.valueOf(identity.hashCode()));
                }
            }
        }
        return new Sum(people, hashes);
    }

    /// The tables that differ, in words.
    public String unlike(Content expected) {
        SortedSet<String> names = new TreeSet<>(tables.keySet());
        names.addAll(expected.tables.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(tables.get(name), expected.tables.get(name)))
                .map(name -> name + " has " + tables.get(name) + " and should have " + expected.tables.get(name))
                .collect(Collectors.joining("; ", this + " instead of " + expected + ": ", ""));
    }

    /// Short, for a person: `va040e653b9ea (17 tables, 12,345 rows)`.
    @Override
    public String toString() {
        long rows = tables.values().stream().mapToLong(Sum::rows).sum();
        return "%s (%d tables, %,d rows)".formatted(version, tables.size(), rows);
    }
}
