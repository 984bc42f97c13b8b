package isocentre.scale;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.SecondEngine;
import isocentre.indicators.measuring.ReferenceTable;
import isocentre.indicators.measuring.Store;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.standards.Standards;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Apache Spark as the engine of `figures --engine spark`.
public final class SparkEngine implements SecondEngine {
    @Override
    public String name() {
        return "spark";
    }

    @Override
    public Opened open(Lake lake, DataVersion version, Standards standards) {
        return store(lake, version, standards);
    }

    static SparkStore store(Lake lake, DataVersion version, Standards standards) {
        List<ReferenceTable> references = new ArrayList<>(DerivedTables.references(standards));
        references.add(expectedSubmissions(lake, version, standards));
        return SparkStore.open(lake.tables(version), references, DerivedTables.vocabulary(standards, "spark"));
    }

    /// Which submissions were due depends on the organisations of the standards and on the months of the store.
    private static ReferenceTable expectedSubmissions(Lake lake, DataVersion version, Standards standards) {
        try (Session session = lake.read(version)) {
            return Store.of(session.connection(), standards).expectedSubmissions();
        } catch (SQLException e) {
            throw new IllegalStateException("the submissions due could not be read", e);
        }
    }
}
