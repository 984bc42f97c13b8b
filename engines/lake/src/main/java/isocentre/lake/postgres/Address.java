package isocentre.lake.postgres;

import isocentre.lake.LakeFault;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where PostgreSQL is.
///
/// @param url JDBC address without user or password
public record Address(String url, String user, String password) {
    /// The schema of the store's tables; the catalogue's own tables stand there too.
    public static final String SCHEMA = "lake";

    /// The address that a user gives in ISOCENTRE_DATABASE_URL: `jdbc:postgresql://host/name?user=..&password=..`.
    public static Address parse(String text) {
        Properties given = org.postgresql.Driver.parseURL(text, new Properties());
        if (given == null) {
            throw new LakeFault("ISOCENTRE_DATABASE_URL is not an address of PostgreSQL: write it as"
                    + " jdbc:postgresql://host:5432/name?user=..&password=..");
        }
        int query = text.indexOf('?');
        StringBuilder kept = new StringBuilder(query < 0 ? text : text.substring(0, query));
        char join = '?';
        for (String part : query < 0 ? new String[0] : text.substring(query + 1).split("&")) {
            if (!part.startsWith("user=") && !part.startsWith("password=")) {
                kept.append(join).append(part);
                join = '&';
            }
        }
        return new Address(kept.toString(), given.getProperty("user", ""), given.getProperty("password", ""));
    }

    /// The same server, with the store's schema first in the search path.
    public String storeUrl() {
        return url + (url.indexOf('?') < 0 ? "?" : "&") + "currentSchema=" + SCHEMA;
    }

    /// A new connection to the store's schema.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(storeUrl(), user, password);
    }

    @Override
    public String toString() {
        return "Address[" + url + "]";
    }
}
