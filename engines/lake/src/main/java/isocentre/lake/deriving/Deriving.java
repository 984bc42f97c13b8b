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
import isocentre.lake.versions.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;

/// Makes the derived tables of a data version: aside, then all at once.
///
/// It builds on the latest data version before it that has tables of the same queries. Stage lot is made again
/// only for the (provider, month) whose lot changed since; stage all, which is far smaller, as a whole.
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
        Identifiers identifiers = new Identifiers(fingerprint);
        Map<String, Snapshot> raw = warehouse.versions().snapshots(version.number());
        Optional<DataVersion> base = warehouse.versions().derivedBefore(version.number(), fingerprint);
        Map<String, Snapshot> old =
                base.map(b -> warehouse.versions().snapshots(b.number())).orElse(Map.of());
        Map<Shape, Collection<DataFile>> files = new LinkedHashMap<>();
        for (Shape shape : RawTables.ALL) {
            files.put(shape, files(raw.get(shape.name())));
        }
        Touched touched = base.isPresent()
                ? Touched.of(warehouse.versions().changed(base.get().number(), version.number()))
                : Touched.all(files.getOrDefault(RawTables.EXPOSURE, List.of()));
        List<Derivation> first = steps(derivations, Stage.LOT);
        Map<String, Collection<DataFile>> before = new HashMap<>();
        for (Derivation step : first) {
            before.put(step.name(), files(old.get(step.name())));
        }
        List<Made> made = new ArrayList<>();
        try (Connection duckdb = DuckDb.open(Runtime.getRuntime().availableProcessors())) {
            DuckDb.spillTo(duckdb, change.staging());
            derivations.references().into(duckdb);
            Map<String, LotStage.Result> results =
                    new LotStage(duckdb, change, first).make(touched, files, before, identifiers);
            for (Derivation step : first) {
                LotStage.Result result = results.get(step.name());
                if (result != null) {
                    Steps.view(duckdb, step.name(), Parquet.read(result.shape, result.files()));
                    made.add(new Made(step, result.shape, result.kept, result.written));
                }
            }
            for (Shape shape : List.of(RawTables.SUBMISSION, RawTables.QUALITY, RawTables.WAIT)) {
                List<Path> paths = files.getOrDefault(shape, List.of()).stream()
                        .map(Catalogue::path)
                        .toList();
                Steps.view(duckdb, shape.name(), Parquet.read(shape, paths));
            }
            for (Derivation step : steps(derivations, Stage.ALL)) {
                Steps.run(duckdb, step);
                if (step.kept()) {
                    Shape shape = Steps.shape(duckdb, step, Shape.Parting.NONE);
                    Path file = change.folder(identifiers.of(step)).resolve(step.name() + ".parquet");
                    String query = "SELECT * FROM " + isocentre.lake.tables.Sql.name(step.name());
                    made.add(new Made(
                            step, shape, List.of(), List.of(Parquet.write(duckdb, query, shape, file, List.of()))));
                }
            }
        }
        commit(change, version, made, identifiers);
    }

    /// A table made and not yet committed.
    private record Made(Derivation step, Shape shape, List<DataFile> kept, List<Parquet.Written> written) {}

    private void commit(Warehouse.Change change, DataVersion version, List<Made> made, Identifiers identifiers) {
        Parquet.settle(made.stream()
                .flatMap(table -> table.written().stream())
                .map(Parquet.Written::path)
                .toList());
        List<Snapshot> snapshots = new ArrayList<>();
        for (Made one : made) {
            String identifier = identifiers.of(one.step());
            Table table = warehouse.catalogue().has(identifier)
                    ? warehouse.catalogue().table(identifier)
                    : warehouse.catalogue().create(identifier, one.shape());
            Commit.Files files = Commit.Files.exactly(table, one.kept(), one.written());
            long snapshot = Commit.to(table, files, Commit.tag(version.number()));
            snapshots.add(new Snapshot(one.step().name(), identifier, snapshot, identifiers.fingerprint()));
        }
        warehouse.versions().addDerived(change.id(), version.number(), snapshots);
    }

    private static List<Derivation> steps(Derivations derivations, Stage stage) {
        return derivations.steps().stream()
                .filter(step -> step.stage() == stage)
                .toList();
    }

    private Collection<DataFile> files(@org.jspecify.annotations.Nullable Snapshot snapshot) {
        return snapshot == null
                ? List.of()
                : Catalogue.files(warehouse.catalogue().table(snapshot.identifier()), snapshot.id());
    }
}
