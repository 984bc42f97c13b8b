package isocentre.lake.loading;

import isocentre.lake.DataVersion;
import isocentre.lake.LakeFault;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Commit;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Snapshot;
import isocentre.lake.versions.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/// Commits lots, as one data version.
final class Batch {
    private final Warehouse warehouse;
    private final Warehouse.Change change;
    private final Connection duckdb;

    Batch(Warehouse warehouse, Warehouse.Change change, Connection duckdb) {
        this.warehouse = warehouse;
        this.change = change;
        this.duckdb = duckdb;
    }

    /// @param added lots to be in force, one for a place
    /// @param passed lots replaced before they came into force
    /// @param withdrawn lots taken out with nothing in their stead
    /// @param inForce the lots in force before
    void commit(
            Collection<Prepared.Ready> added,
            Collection<Lot> passed,
            Collection<Versions.Recorded> withdrawn,
            Map<Lot.Place, Versions.Recorded> inForce,
            Instant now)
            throws IOException, SQLException {
        DataVersion latest = warehouse.versions().latest().orElseThrow();
        if (added.isEmpty() && withdrawn.isEmpty()) {
            warehouse.versions().pass(change.id(), latest, passed, now);
            return;
        }
        Set<Lot.Place> places = new HashSet<>();
        Set<String> replaced = new HashSet<>();
        for (Prepared.Ready ready : added) {
            Versions.Recorded held = inForce.get(ready.lot().place());
            if (held != null) {
                places.add(ready.lot().place());
                replaced.add(held.sha256());
            }
        }
        for (Versions.Recorded lot : withdrawn) {
            places.add(lot.place());
            replaced.add(lot.sha256());
        }
        Map<String, Snapshot> before = warehouse.versions().snapshots(latest.number());
        List<Planned> plans = new ArrayList<>();
        for (Shape shape : RawTables.ALL) {
            Snapshot present = present(before, shape);
            Table table = warehouse.catalogue().table(present.identifier());
            if (table.currentSnapshot().snapshotId() != present.id()) {
                throw new LakeFault(
                        "the table " + present.identifier() + " is not as the latest data version says: another"
                                + " process changes it. Nothing of this batch was stored: load again");
            }
            plans.add(
                    shape.parting() == Shape.Parting.MONTH
                            ? planSmall(shape, table, present, added, withdrawn, replaced)
                            : plan(shape, table, present, added, places));
        }
        Parquet.settle(plans.stream()
                .flatMap(planned -> planned.in.stream())
                .map(Parquet.Written::path)
                .toList());
        List<Snapshot> snapshots = new ArrayList<>();
        for (Planned planned : plans) {
            snapshots.add(planned.commit(Commit.tag(latest.number() + 1)));
        }
        List<Lot> lots = added.stream().map(Prepared.Ready::lot).toList();
        List<Lot.Place> out = withdrawn.stream().map(Versions.Recorded::place).toList();
        warehouse.versions().make(change.id(), lots, passed, out, snapshots, now);
    }

    private static Snapshot present(Map<String, Snapshot> before, Shape shape) {
        Snapshot present = before.get(shape.name());
        if (present == null) {
            throw new IllegalStateException("the data version has no table " + shape.name());
        }
        return present;
    }

    /// What a commit does to a table.
    private record Planned(Snapshot present, Table table, List<DataFile> out, List<Parquet.Written> in) {
        Snapshot commit(String tag) {
            Commit.Files files = new Commit.Files(out, List.of(), in);
            if (files.nothing()) {
                return present;
            }
            return new Snapshot(present.name(), present.identifier(), Commit.to(table, files, tag), null);
        }
    }

    private static Planned plan(
            Shape shape, Table table, Snapshot present, Collection<Prepared.Ready> added, Set<Lot.Place> places) {
        List<Parquet.Written> in = new ArrayList<>();
        for (Prepared.Ready ready : added) {
            Parquet.Written file = ready.files().get(shape);
            if (file != null) {
                in.add(file);
            }
        }
        Set<List<String>> parts = places.stream()
                .filter(place -> place.kind() == Lot.Kind.SUBMISSION)
                .map(place -> Parquet.parts(place.provider().orElseThrow(), place.month()))
                .collect(Collectors.toSet());
        List<DataFile> out = parts.isEmpty()
                ? List.of()
                : Catalogue.files(table, present.id()).stream()
                        .filter(file -> parts.contains(List.of(Catalogue.part(file, 0), Catalogue.part(file, 1))))
                        .toList();
        return new Planned(present, table, out, in);
    }

    /// The small tables are one file a month, written anew when a lot of the month comes: a file for each lot
    /// would make every question open thousands.
    private Planned planSmall(
            Shape shape,
            Table table,
            Snapshot present,
            Collection<Prepared.Ready> added,
            Collection<Versions.Recorded> withdrawn,
            Set<String> replaced)
            throws IOException, SQLException {
        Map<LocalDate, List<@Nullable Object[]>> months = new TreeMap<>();
        withdrawn.forEach(lot -> months.put(lot.place().month(), new ArrayList<>()));
        for (Prepared.Ready ready : added) {
            List<@Nullable Object[]> rows = ready.rows().getOrDefault(shape, List.of());
            if (!rows.isEmpty()) {
                months.computeIfAbsent(ready.lot().month(), month -> new ArrayList<>())
                        .addAll(rows);
            }
        }
        List<DataFile> old = Catalogue.files(table, present.id()).stream()
                .filter(file -> months.containsKey(LocalDate.parse(Catalogue.part(file, 0))))
                .toList();
        List<Parquet.Written> in = new ArrayList<>();
        for (Map.Entry<LocalDate, List<@Nullable Object[]>> month : months.entrySet()) {
            String name = month.getKey().toString();
            List<Path> before = old.stream()
                    .filter(file -> Catalogue.part(file, 0).equals(name))
                    .map(Catalogue::path)
                    .toList();
            Path file = change.folder(present.identifier()).resolve(name + "-" + batchName(added) + ".parquet");
            String query = kept(shape, before, replaced) + " UNION ALL " + Csv.query(change, shape, month.getValue());
            Parquet.Written one = Parquet.write(duckdb, query, shape, file, List.of(name));
            if (one.rows() > 0) {
                in.add(one);
            } else {
                Files.delete(file);
            }
        }
        return new Planned(present, table, old, in);
    }

    private static String kept(Shape shape, List<Path> before, Set<String> replaced) {
        String names =
                replaced.isEmpty() ? "''" : replaced.stream().map(Sql::text).collect(Collectors.joining(", "));
        return "SELECT * FROM (" + Parquet.read(shape, before) + ") WHERE lot NOT IN (" + names + ")";
    }

    /// Distinct for each batch of a change, which has a folder of its own.
    private static String batchName(Collection<Prepared.Ready> added) {
        return added.isEmpty()
                ? "withdrawn"
                : added.iterator().next().lot().sha256().substring(0, 12);
    }
}
