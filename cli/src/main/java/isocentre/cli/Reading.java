package isocentre.cli;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figures;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of a store, open for as long as they are asked for.
final class Reading implements AutoCloseable {
    private final Lake lake;
    private final Session session;
    private final Figures figures;

    private Reading(Lake lake, Session session, Figures figures) {
        this.lake = lake;
        this.session = session;
        this.figures = figures;
    }

    /// Opens the latest data version, or an earlier one by its identity. Its derived tables are made if it has none.
    static Reading open(HomeOption home, @Nullable String dataVersion) {
        if (!Files.isDirectory(home.home)) {
            throw new UserMistake("there is no store at " + home.home
                    + ": load files into it first, with ./isocentre load PATH… --home " + home.home);
        }
        Lake lake = Lake.open(home.home);
        try {
            return of(lake, dataVersion == null ? lake.current() : named(lake, dataVersion));
        } catch (RuntimeException e) {
            lake.close();
            throw e;
        }
    }

    /// Over an open store, which is closed with this.
    static Reading of(Lake lake, DataVersion version) {
        Standards standards = Standards.load();
        lake.derive(version, DerivedTables.derivations(standards));
        Session session = lake.read(version);
        try {
            return new Reading(lake, session, Figures.of(session, standards));
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static DataVersion named(Lake lake, String id) {
        return lake.version(id)
                .orElseThrow(() -> new UserMistake("there is no data version " + id + "; those there are: "
                        + lake.versions().stream().map(DataVersion::id).collect(Collectors.joining(", "))));
    }

    Figures figures() {
        return figures;
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            lake.close();
        }
    }
}
