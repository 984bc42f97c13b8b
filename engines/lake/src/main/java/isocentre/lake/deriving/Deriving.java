package isocentre.lake.deriving;

import isocentre.lake.DataVersion;
import isocentre.lake.Derivation;
import isocentre.lake.Derivation.Stage;
import isocentre.lake.Derivations;
import isocentre.lake.LakeFault;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Commit;
import isocentre.lake.tables.DuckDb;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.tables.Workplace;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/// Makes the derived tables of a data version: aside, then all at once.
///
/// It builds on the latest data version before it that has tables of the same queries, and makes again only what
/// hangs on lots that changed since: see [Stage].
public final class Deriving {
    private final Warehouse warehouse;

    public Deriving(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /// Does nothing where the data version has these tables already.
    public void derive(DataVersion version, Derivations derivations) {
        String fingerprint = Fingerprint.of(derivations);
        if (derived(version, fingerprint)) {
            return;
        }
        try (Warehouse.Change change = warehouse.change(() -> {})) {
            if (!derived(version, fingerprint)) {
                make(version, derivations, fingerprint, change);
            }
            change.done();
        } catch (SQLException | IOException e) {
            throw new LakeFault("the derived tables could not be made: " + DuckDb.words(e), e);
        }
    }

    private boolean derived(DataVersion version, String fingerprint) {
        return warehouse.versions().snapshots(version.number()).values().stream()
                .anyMatch(snapshot -> fingerprint.equals(snapshot.fingerprint()));
    }

    private void make(DataVersion version, Derivations derivations, String fingerprint, Warehouse.Change change)
            throws SQLException, IOException {
        Raw raw = raw(version);
        Optional<DataVersion> before = warehouse.versions().derivedBefore(version.number(), fingerprint);
        Base base = before.map(b -> base(b, derivations)).orElse(Base.NONE);
        Touched touched = before.isPresent()
                ? Touched.of(warehouse.versions().changed(before.get().number(), version.number()))
                : Touched.all(raw.of(RawTables.EXPOSURE));
        Identifiers identifiers = new Identifiers(fingerprint);
        commit(change, version, results(raw, base, touched, derivations, change), identifiers);
    }

    /// What the derived tables would be if a place had another lot, or none: written at the workplace, the store stays
    /// as it is.
    ///
    /// @param raw as the raw tables would be
    /// @param place whose lot is another one than in the data version
    /// @return a query for the rows of each table, by its name
    public Map<String, String> aside(
            DataVersion version, Derivations derivations, Raw raw, Lot.Place place, Workplace workplace) {
        String fingerprint = Fingerprint.of(derivations);
        Optional<DataVersion> before = warehouse.versions().derivedBefore(version.number(), fingerprint);
        Base base = before.map(b -> base(b, derivations)).orElse(Base.NONE);
        Touched touched = before.isPresent()
                ? Touched.of(warehouse.versions().changed(before.get().number(), version.number()))
                        .and(place.provider().orElseThrow(), place.month())
                : Touched.all(raw.of(RawTables.EXPOSURE));
        try {
            Map<String, String> queries = new LinkedHashMap<>();
            results(raw, base, touched, derivations, workplace)
                    .forEach((name, result) -> queries.put(name, result.rows()));
            return queries;
        } catch (SQLException | IOException e) {
            throw new LakeFault("the derived tables could not be worked out: " + DuckDb.words(e), e);
        }
    }

    private static Map<String, Result> results(
            Raw raw, Base base, Touched touched, Derivations derivations, Workplace place)
            throws SQLException, IOException {
        Identifiers identifiers = new Identifiers(Fingerprint.of(derivations));
        Map<String, Result> results = new LinkedHashMap<>();
        try (Connection duckdb = DuckDb.open(Runtime.getRuntime().availableProcessors())) {
            DuckDb.spillTo(duckdb, place.staging());
            derivations.references().into(duckdb);
            results.putAll(new LotStage(duckdb, place, steps(derivations, Stage.LOT), raw.files(), base)
                    .make(touched, identifiers));
            Steps.view(duckdb, RawTables.SUBMISSION.name(), raw.submissions());
            results.putAll(new PatientStage(duckdb, place, steps(derivations, Stage.PATIENT), base)
                    .make(touched, Map.copyOf(results), identifiers));
        }
        return results;
    }

    private Raw raw(DataVersion version) {
        Map<String, Snapshot> snapshots = warehouse.versions().snapshots(version.number());
        Map<Shape, List<RawFile>> files = new LinkedHashMap<>();
        for (Shape shape : List.of(RawTables.ATTENDANCE, RawTables.EXPOSURE)) {
            files.put(
                    shape,
                    files(snapshots.get(shape.name())).stream().map(RawFile::of).toList());
        }
        List<Path> submissions = files(snapshots.get(RawTables.SUBMISSION.name())).stream()
                .map(Catalogue::path)
                .toList();
        return new Raw(files, Parquet.read(RawTables.SUBMISSION, submissions));
    }

    private Base base(DataVersion version, Derivations derivations) {
        Map<String, Snapshot> snapshots = warehouse.versions().snapshots(version.number());
        Map<String, List<DataFile>> tables = new HashMap<>();
        for (Derivation step : derivations.steps()) {
            if (step.kept()) {
                tables.put(step.name(), files(snapshots.get(step.name())));
            }
        }
        return new Base(tables);
    }

    private void commit(
            Warehouse.Change change, DataVersion version, Map<String, Result> results, Identifiers identifiers) {
        Parquet.settle(results.values().stream()
                .flatMap(table -> table.written().stream())
                .map(Parquet.Written::path)
                .toList());
        List<Snapshot> snapshots = new ArrayList<>();
        results.forEach((name, result) -> {
            String identifier = identifiers.of(name);
            Table table = warehouse.catalogue().has(identifier)
                    ? warehouse.catalogue().table(identifier)
                    : warehouse.catalogue().create(identifier, result.shape());
            Commit.Files files = Commit.Files.exactly(table, result.kept(), result.written());
            long snapshot = Commit.to(table, files, Commit.tag(version.number()));
            snapshots.add(new Snapshot(name, identifier, snapshot, identifiers.fingerprint()));
        });
        warehouse.versions().addDerived(change.id(), version.number(), snapshots);
    }

    private static List<Derivation> steps(Derivations derivations, Stage stage) {
        return derivations.steps().stream()
                .filter(step -> step.stage() == stage)
                .toList();
    }

    private List<DataFile> files(@Nullable Snapshot snapshot) {
        return snapshot == null
                ? List.of()
                : Catalogue.files(warehouse.catalogue().table(snapshot.identifier()), snapshot.id());
    }
}
