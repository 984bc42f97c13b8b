package isocentre.cli;

import isocentre.indicators.DerivedTables;
import isocentre.indicators.Figures;
import isocentre.indicators.SecondEngine;
import isocentre.lake.DataVersion;
import isocentre.lake.Lake;
import isocentre.lake.Session;
import isocentre.radiotherapy.standards.Standards;
import java.nio.file.Files;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of a store, open for as long as they are asked for.
final class Reading implements AutoCloseable {
    private static final String DUCKDB = "duckdb";

    private final Lake lake;
    private final Session session;
    private final SecondEngine.@Nullable Opened engine;
    private final Figures figures;

    private Reading(Lake lake, Session session, SecondEngine.@Nullable Opened engine, Figures figures) {
        this.lake = lake;
        this.session = session;
        this.engine = engine;
        this.figures = figures;
    }

    /// Opens the latest data version, or an earlier one by its identity. Its derived tables are made if it has none.
    static Reading open(HomeOption home, @Nullable String dataVersion) {
        return open(home, dataVersion, DUCKDB);
    }

    /// The same, measured by the engine of that name: `duckdb`, or a [SecondEngine] on the class path.
    static Reading open(HomeOption home, @Nullable String dataVersion, String engine) {
        Optional<SecondEngine> other = engine.equals(DUCKDB) ? Optional.empty() : Optional.of(second(engine));
        if (!Files.isDirectory(home.home)) {
            throw new UserMistake("there is no store at " + home.home
                    + ": load files into it first, with ./isocentre load PATH… --home " + home.home);
        }
        Lake lake = Lake.open(home.home);
        try {
            return of(lake, dataVersion == null ? lake.current() : named(lake, dataVersion), other);
        } catch (RuntimeException e) {
            lake.close();
            throw e;
        }
    }

    /// Over an open store, which is closed with this.
    static Reading of(Lake lake, DataVersion version) {
        return of(lake, version, Optional.empty());
    }

    private static Reading of(Lake lake, DataVersion version, Optional<SecondEngine> other) {
        Standards standards = Standards.load();
        lake.derive(version, DerivedTables.derivations(standards));
        Session session = lake.read(version);
        try {
            SecondEngine.Opened engine =
                    other.map(one -> one.open(lake, version, standards)).orElse(null);
            Figures figures = engine == null ? Figures.of(session, standards) : Figures.of(session, standards, engine);
            return new Reading(lake, session, engine, figures);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static SecondEngine second(String name) {
        return ServiceLoader.load(SecondEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserMistake("there is no engine '" + name
                        + "' here: use duckdb, or spark (built when the launcher is asked for it)"));
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
        try (lake;
                session) {
            if (engine != null) {
                engine.close();
            }
        }
    }
}
