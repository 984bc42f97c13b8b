package isocentre.lake.rehearsing;

import isocentre.lake.DataVersion;
import isocentre.lake.Derivations;
import isocentre.lake.LakeFault;
import isocentre.lake.LoadOptions;
import isocentre.lake.deriving.Deriving;
import isocentre.lake.deriving.Raw;
import isocentre.lake.deriving.RawFile;
import isocentre.lake.identity.Keys;
import isocentre.lake.loading.Aside;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Scratch;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;

/// Works out aside what a data version would be with another lot in one place, by the very code that makes lots and
/// derived tables; what hangs on no changed lot is read from the store's own files.
public final class Rehearsing {
    private final Warehouse warehouse;
    private final Keys keys;
    private final Clock clock;

    public Rehearsing(Warehouse warehouse, Keys keys, Clock clock) {
        this.warehouse = warehouse;
        this.keys = keys;
        this.clock = clock;
    }

    /// The tables as they would be.
    public sealed interface Outcome {
        /// @param queries for the rows of each table, by its name; they read files of the scratch
        record Tables(Lot.Place place, Map<String, String> queries, Scratch scratch) implements Outcome {}

        record Nothing(String why) implements Outcome {}
    }

    /// Tries a submission.
    public Outcome with(DataVersion version, List<Path> files, LocalDate receivedOn, Derivations derivations) {
        return aside(scratch -> {
            Aside.Outcome made = new Aside(keys, clock, scratch)
                    .make(
                            files,
                            LoadOptions.standard().receivedOn(receivedOn),
                            warehouse.versions().recorded());
            return switch (made) {
                case Aside.Outcome.Refused refused -> new Outcome.Nothing(refused.why());
                case Aside.Outcome.Made lot ->
                    tables(version, lot.lot().place(), Optional.of(lot), derivations, scratch);
            };
        });
    }

    /// Tries the store without the lot of a place.
    public Outcome without(DataVersion version, Lot.Place place, Derivations derivations) {
        return aside(scratch -> tables(version, place, Optional.empty(), derivations, scratch));
    }

    private interface Work {
        Outcome in(Scratch scratch) throws IOException;
    }

    private Outcome aside(Work work) {
        boolean open = false;
        try {
            Scratch scratch = warehouse.scratch();
            try {
                Outcome outcome = work.in(scratch);
                open = outcome instanceof Outcome.Tables;
                return outcome;
            } finally {
                if (!open) {
                    scratch.close();
                }
            }
        } catch (IOException e) {
            throw new LakeFault("the disk has no place to try this aside: " + e.getMessage(), e);
        }
    }

    private Outcome tables(
            DataVersion version,
            Lot.Place place,
            Optional<Aside.Outcome.Made> made,
            Derivations derivations,
            Scratch scratch) {
        Map<String, String> queries = new LinkedHashMap<>();
        Map<Shape, List<RawFile>> raw = new LinkedHashMap<>();
        Map<String, Snapshot> snapshots = warehouse.versions().snapshots(version.number());
        for (Shape shape : List.of(RawTables.ATTENDANCE, RawTables.EXPOSURE)) {
            List<RawFile> files = new ArrayList<>(files(snapshots, shape).stream()
                    .map(RawFile::of)
                    .filter(file -> !file.parts().equals(parts(place)))
                    .toList());
            made.flatMap(lot -> Optional.ofNullable(lot.files().get(shape)))
                    .map(RawFile::of)
                    .ifPresent(files::add);
            raw.put(shape, files);
            queries.put(
                    shape.name(),
                    Parquet.read(shape, files.stream().map(RawFile::path).toList()));
        }
        for (Shape shape : List.of(RawTables.SUBMISSION, RawTables.QUALITY)) {
            String others = "SELECT %s FROM (%s) WHERE NOT (provider = %s AND \"month\" = DATE '%s')"
                    .formatted(
                            shape.selection(),
                            Parquet.read(shape, paths(snapshots, shape)),
                            Sql.text(place.provider().orElseThrow()),
                            place.month());
            queries.put(
                    shape.name(),
                    made.map(lot -> others + " UNION ALL SELECT " + shape.selection() + " FROM ("
                                    + lot.rows().get(shape) + ")")
                            .orElse(others));
        }
        queries.put(RawTables.WAIT.name(), Parquet.read(RawTables.WAIT, paths(snapshots, RawTables.WAIT)));
        String submissions = queries.getOrDefault(RawTables.SUBMISSION.name(), RawTables.SUBMISSION.empty());
        queries.putAll(new Deriving(warehouse).aside(version, derivations, new Raw(raw, submissions), place, scratch));
        return new Outcome.Tables(place, queries, scratch);
    }

    private static List<String> parts(Lot.Place place) {
        return Parquet.parts(place.provider().orElseThrow(), place.month());
    }

    private List<DataFile> files(Map<String, Snapshot> snapshots, Shape shape) {
        Snapshot snapshot = snapshots.get(shape.name());
        return snapshot == null
                ? List.of()
                : Catalogue.files(warehouse.catalogue().table(snapshot.identifier()), snapshot.id());
    }

    private List<Path> paths(Map<String, Snapshot> snapshots, Shape shape) {
        return files(snapshots, shape).stream().map(Catalogue::path).toList();
    }
}
