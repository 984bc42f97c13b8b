package isocentre.lake.loading;

import isocentre.dataset.Checker;
import isocentre.lake.LakeFault;
import isocentre.lake.LoadOptions;
import isocentre.lake.identity.Keys;
import isocentre.lake.tables.DuckDb;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Workplace;
import isocentre.lake.versions.Lot;
import isocentre.lake.versions.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes one submission a lot, exactly as a load would, and leaves it at the workplace.
public final class Aside {
    private static final int BLOCK_SIZE = 1 << 18;

    private final Keys keys;
    private final Clock clock;
    private final Workplace place;

    public Aside(Keys keys, Clock clock, Workplace place) {
        this.keys = keys;
        this.clock = clock;
        this.place = place;
    }

    /// What a load would do with the files.
    public sealed interface Outcome {
        /// A lot that would come into force.
        ///
        /// @param files in the tables that are parted by provider and month
        /// @param rows a query for its rows in each of the small tables
        record Made(Lot lot, Map<Shape, Parquet.Written> files, Map<Shape, String> rows) implements Outcome {}

        /// Nothing would come into force.
        record Refused(String why) implements Outcome {}
    }

    /// @param recorded every lot ever recorded, by its SHA-256
    public Outcome make(List<Path> paths, LoadOptions options, Map<String, Versions.Recorded> recorded) {
        Received received = new Received(options.receivedOn(), LocalDate.now(clock));
        List<Incoming.Item> items = Incoming.of(paths, received).items();
        if (items.size() != 1 || !(items.getFirst() instanceof Incoming.Item.Sent sent)) {
            return new Outcome.Refused("The files are not one submission");
        }
        Checker checker = Checker.standard(clock).with(Runtime.getRuntime().availableProcessors(), BLOCK_SIZE);
        try (Connection duckdb = DuckDb.open(1)) {
            String sha256 = Digest.of(sent.submission().files());
            Versions.Recorded known = recorded.get(sha256);
            if (known != null && !known.comesBack()) {
                return new Outcome.Refused(
                        known.inForce()
                                ? "The very same content is in the store already: no figure would change"
                                : "A later submission of the month is in the store: no figure would change");
            }
            Prepared prepared = new SubmissionLot(checker, keys, received, place).make(0, sent, sha256, duckdb);
            return switch (prepared) {
                case Prepared.Ready ready -> new Outcome.Made(ready.lot(), ready.files(), queries(ready));
                case Prepared.Settled settled ->
                    new Outcome.Refused(settled.entry().reason());
            };
        } catch (IOException | SQLException e) {
            throw new LakeFault("the submission could not be tried aside: " + DuckDb.words(e), e);
        }
    }

    private Map<Shape, String> queries(Prepared.Ready ready) throws IOException {
        Map<Shape, String> queries = new LinkedHashMap<>();
        for (Shape shape : List.of(RawTables.SUBMISSION, RawTables.QUALITY)) {
            List<@Nullable Object[]> rows = ready.rows().getOrDefault(shape, List.of());
            queries.put(shape, rows.isEmpty() ? shape.empty() : Csv.query(place, shape, rows));
        }
        return queries;
    }
}
