package isocentre.lake.loading;

import isocentre.dataset.Checker;
import isocentre.lake.DataVersion;
import isocentre.lake.LakeFault;
import isocentre.lake.LoadOptions;
import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Outcome;
import isocentre.lake.Progress;
import isocentre.lake.identity.Keys;
import isocentre.lake.tables.DuckDb;
import isocentre.lake.tables.Warehouse;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A load: submissions and workbooks become lots, the lots of a batch a data version.
///
/// Lots are checked and written by as many threads as there are cores, each with a DuckDB of its own, so that
/// checking and writing overlap; one thread commits. Nothing is in force before the data version that names it is
/// recorded.
public final class Loading {
    private static final int BLOCK_SIZE = 1 << 18;

    private final Warehouse warehouse;
    private final Keys keys;
    private final Clock clock;

    public Loading(Warehouse warehouse, Keys keys, Clock clock) {
        this.warehouse = warehouse;
        this.keys = keys;
        this.clock = clock;
    }

    public LoadReport load(List<Path> paths, LoadOptions options, Progress progress) {
        Instant begun = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Received received = new Received(options.receivedOn(), today);
        Incoming incoming = Incoming.of(paths, received);
        List<String> notes = Collections.synchronizedList(new ArrayList<>(incoming.notes()));
        try (Warehouse.Change change =
                        warehouse.change(() -> progress.note("Another load is at work; this one waits for it."));
                Connection duckdb = DuckDb.open(1)) {
            Map<String, Versions.Recorded> recorded = warehouse.versions().recorded();
            Lots lots = new Lots(
                    recorded,
                    new SubmissionLot(checker(incoming.items().size()), keys, received, change),
                    new WorkbookLot(options.receivedOn().orElse(today)),
                    notes);
            Gathering gathering = new Gathering(
                    new Batch(warehouse, change, duckdb),
                    recorded.values(),
                    incoming.items().size());
            progress.begin(incoming.items().size());
            try (Workers workers = new Workers(lots, incoming.items())) {
                for (int done = 1; done <= incoming.items().size(); done++) {
                    Prepared prepared = workers.next();
                    gathering.add(prepared);
                    progress.step(prepared.entry(), done, incoming.items().size());
                    if (gathering.waiting.size() >= options.batch()) {
                        gathering.commit();
                    }
                }
            }
            gathering.commit();
            DataVersion version = change.publish();
            change.done();
            progress.end();
            return new LoadReport(version, gathering.entries(), notes, Duration.between(begun, clock.instant()));
        } catch (IOException | SQLException e) {
            throw givenUp(DuckDb.words(e), e);
        } catch (LakeFault e) {
            throw givenUp(e.getMessage(), e);
        }
    }

    /// Takes a lot out: a data version without it follows. Earlier ones go on to see it.
    ///
    /// @return that data version; the latest as it is where the lot is not in force
    public DataVersion withdraw(String sha256) {
        try (Warehouse.Change change = warehouse.change(() -> {});
                Connection duckdb = DuckDb.open(1)) {
            Optional<Versions.Recorded> lot = Optional.ofNullable(
                            warehouse.versions().recorded().get(sha256))
                    .filter(Versions.Recorded::inForce);
            if (lot.isPresent()) {
                new Batch(warehouse, change, duckdb)
                        .commit(List.of(), List.of(), List.of(lot.get()), Map.of(), clock.instant());
            }
            DataVersion version = change.publish();
            change.done();
            return version;
        } catch (IOException | SQLException e) {
            throw new LakeFault(
                    "the lot could not be taken out: " + DuckDb.words(e)
                            + ". The store is as it was: mend the cause and take it out again",
                    e);
        }
    }

    private static LakeFault givenUp(@Nullable String why, Exception cause) {
        return new LakeFault(
                "the load was given up: " + why + ". Every batch that was complete before stays in the store. Mend the"
                        + " cause and load the same files again",
                cause);
    }

    /// As many lots are checked side by side as there are cores; the check of a lot alone may have them all.
    private Checker checker(int lots) {
        int cores = Runtime.getRuntime().availableProcessors();
        return Checker.standard(clock).with(Math.max(1, cores / Math.max(1, lots)), BLOCK_SIZE);
    }

    /// A lot for a person: `may.csv (12,340 rows, loaded on 2024-06-21)`.
    static String words(Versions.Recorded lot) {
        return String.format(Locale.UK, "%s (%,d rows, loaded on %s)", lot.name(), lot.rows(), lot.loadedOn());
    }

    /// Lots on their way into force, and what is to be said of each.
    private final class Gathering {
        private final Batch batch;
        private final LoadReport.@Nullable Entry[] entries;
        private final List<Prepared.Ready> waiting = new ArrayList<>();
        /// Who took each place in this load: a later file stands above an earlier one, in whatever order they get
        /// ready.
        private final Map<Lot.Place, Integer> taken = new HashMap<>();

        private final Map<Lot.Place, Versions.Recorded> inForce = new HashMap<>();

        private Gathering(Batch batch, Collection<Versions.Recorded> recorded, int size) {
            this.batch = batch;
            recorded.stream().filter(Versions.Recorded::inForce).forEach(lot -> inForce.put(lot.place(), lot));
            this.entries = new LoadReport.@Nullable Entry[size];
        }

        private void add(Prepared prepared) {
            entries[prepared.order()] = prepared.entry();
            if (prepared instanceof Prepared.Ready ready) {
                waiting.add(ready);
            }
        }

        private void commit() throws IOException, SQLException {
            Map<Lot.Place, Prepared.Ready> added = new HashMap<>();
            List<Prepared.Ready> passed = new ArrayList<>();
            waiting.sort(java.util.Comparator.comparingInt(Prepared.Ready::order));
            for (Prepared.Ready ready : waiting) {
                Prepared.Ready other = added.get(ready.lot().place());
                if (!stands(ready, other)) {
                    passed.add(ready);
                } else {
                    added.put(ready.lot().place(), ready);
                    if (other != null) {
                        passed.add(other);
                    }
                }
            }
            waiting.clear();
            for (Prepared.Ready ready : passed) {
                for (var file : ready.files().values()) {
                    Files.deleteIfExists(file.path());
                }
            }
            for (Prepared.Ready ready : added.values()) {
                Versions.Recorded before = inForce.get(ready.lot().place());
                if (before == null) {
                    say(ready, Outcome.LOADED, "");
                } else {
                    say(ready, Outcome.REPLACED, "it replaces " + words(before));
                }
                taken.put(ready.lot().place(), ready.order());
            }
            batch.commit(
                    added.values(),
                    passed.stream().map(Prepared.Ready::lot).toList(),
                    List.of(),
                    inForce,
                    clock.instant());
            added.values().forEach(ready -> inForce.put(ready.lot().place(), recorded(ready.lot())));
            for (Prepared.Ready ready : passed) {
                Versions.Recorded stands = inForce.get(ready.lot().place());
                say(ready, Outcome.SUPERSEDED, stands == null ? "" : words(stands) + " stands in its place");
            }
        }

        private Versions.Recorded recorded(Lot lot) {
            return new Versions.Recorded(
                    lot.sha256(),
                    lot.place(),
                    lot.version(),
                    lot.files().getFirst(),
                    lot.rows(),
                    LocalDate.now(clock),
                    Versions.Recorded.Standing.IN_FORCE);
        }

        private boolean stands(Prepared.Ready ready, Prepared.@Nullable Ready other) {
            Lot lot = ready.lot();
            Versions.Recorded held = other != null ? recorded(other.lot()) : inForce.get(lot.place());
            if (lot.kind() == Lot.Kind.WORKBOOK && held != null) {
                int mine = WorkbookLot.standing(lot.version());
                int theirs = WorkbookLot.standing(held.version());
                if (mine != theirs) {
                    return mine > theirs;
                }
            }
            return taken.getOrDefault(lot.place(), -1) < ready.order();
        }

        private void say(Prepared.Ready ready, Outcome outcome, String reason) {
            LoadReport.Entry e = ready.entry();
            entries[ready.order()] = new LoadReport.Entry(
                    e.name(),
                    e.provider(),
                    e.month(),
                    outcome,
                    e.lot(),
                    e.rows(),
                    e.rejectedRows(),
                    reason,
                    e.verdict());
        }

        private List<LoadReport.Entry> entries() {
            return Arrays.stream(entries)
                    .flatMap(e -> Optional.ofNullable(e).stream())
                    .toList();
        }
    }
}
