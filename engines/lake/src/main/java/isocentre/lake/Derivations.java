package isocentre.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The derived tables in order: each may read those before it.
///
/// @param references the standards that the queries read
public record Derivations(List<Derivation> steps, References references) {
    public Derivations {
        steps = List.copyOf(steps);
    }

    /// Tables from the standards (calendar, meanings of codes, regimens) that the queries read.
    public interface References {

        /// Changes whenever the content of a table changes: derived tables are then made anew.
        String fingerprint();

        /// Creates the tables in a DuckDB session.
        void into(Connection session) throws SQLException;
    }
}
