package isocentre.lake.proving;

import isocentre.lake.Lake;
import isocentre.lake.LakeFault;
import isocentre.lake.Session;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What stands in the latest data version, for comparing stores: of each table the number of rows and a sum over
/// their hashes, which a lost, doubled or altered row would change.
record Content(String version, SortedMap<String, String> tables) {
    static Content of(Lake lake) {
        SortedMap<String, String> tables = new TreeMap<>();
        try (Session session = lake.read(lake.current());
                Statement statement = session.connection().createStatement()) {
            for (String table : tables(statement)) {
                String query = "SELECT count(*), sum(CAST(hash(t) AS HUGEINT)) FROM \"" + table + "\" t";
                try (ResultSet row = statement.executeQuery(query)) {
                    row.next();
                    tables.put(table, row.getString(1) + " rows, sum " + row.getString(2));
                }
            }
            tables.put("identity", people(lake, statement) + " people");
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

    private static long people(Lake lake, Statement statement) throws SQLException {
        long people = 0;
        try (ResultSet row = statement.executeQuery("SELECT provider, month FROM submission")) {
            while (row.next()) {
                OdsCode provider = new OdsCode(row.getString(1));
                Month month = Month.of(row.getDate(2).toLocalDate());
                people += lake.identities(lake.current(), provider, month).size();
            }
        }
        return people;
    }
}
