package isocentre.indicators.measuring;

import isocentre.indicators.Indicator;
import java.sql.Connection;
import java.sql.SQLException;

/// Who runs the measures over a data version.
@FunctionalInterface
public interface Measuring {
    /// Runs the measure of an indicator.
    ///
    /// @param providers takes their codes, `into` the cells
    void measure(Indicator indicator, Cells.Names providers, Cells into) throws SQLException;

    /// DuckDB, in a session that has been prepared.
    static Measuring by(Connection duckdb) {
        return (indicator, providers, into) -> Measurement.run(duckdb, indicator, providers, into);
    }
}
