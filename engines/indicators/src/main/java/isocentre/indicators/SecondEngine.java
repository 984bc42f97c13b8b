package isocentre.indicators;

import isocentre.indicators.measuring.Measuring;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.radiotherapy.standards.Standards;

/// An engine that runs the measures over the tables of a data version in the place of DuckDB. It is found by its name
/// among the services of the class path (`java.util.ServiceLoader`), so that nobody carries one who does not use it.
public interface SecondEngine {
    /// By which a user asks for it: `spark`.
    String name();

    /// Opens the tables of a data version that has its derived tables.
    Opened open(Lake lake, DataVersion version, Standards standards);

    /// The tables, open for as long as figures are asked for.
    interface Opened extends Measuring, AutoCloseable {
        @Override
        void close();
    }
}
