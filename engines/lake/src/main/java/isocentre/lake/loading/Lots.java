package isocentre.lake.loading;

import isocentre.lake.LakeFault;
import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Outcome;
import isocentre.lake.tables.DuckDb;
import isocentre.lake.versions.Versions;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Makes lots, each from its submission or workbook, without committing them. Used by several threads.
final class Lots {
    private static final String WANTED =
            ". Wanted are RTDS files as CSV, also packed as .gz or .zip, with the headings of"
                    + " version 5 or 6, and NHS England's waiting-times workbooks by provider as .xlsx";

    private final Map<String, Versions.Recorded> recorded;
    private final SubmissionLot submissions;
    private final WorkbookLot workbooks;
    private final List<String> notes;
    /// Content seen in this load: the same file in two folders is one lot.
    private final Map<String, String> claims = new ConcurrentHashMap<>();

    /// @param recorded every lot ever recorded
    Lots(
            Map<String, Versions.Recorded> recorded,
            SubmissionLot submissions,
            WorkbookLot workbooks,
            List<String> notes) {
        this.recorded = recorded;
        this.submissions = submissions;
        this.workbooks = workbooks;
        this.notes = notes;
    }

    /// @throws LakeFault if what was made cannot be written: then no other lot could be, either
    Prepared make(int order, Incoming.Item item, Connection duckdb) {
        String sha256 = "";
        try {
            sha256 = switch (item) {
                case Incoming.Item.Sent sent -> Digest.of(sent.submission().files());
                case Incoming.Item.Book book -> Digest.of(book.file());
                case Incoming.Item.Unplaced unplaced -> Digest.of(unplaced.file());
            };
            Versions.Recorded known = recorded.get(sha256);
            if (known != null && !known.comesBack()) {
                return known(order, item, known);
            }
            String other = claims.putIfAbsent(sha256, item.name());
            if (other != null) {
                return settled(order, item, sha256, Outcome.DUPLICATE, "it is the same as " + other);
            }
            return switch (item) {
                case Incoming.Item.Sent sent -> submissions.make(order, sent, sha256, duckdb);
                case Incoming.Item.Book book -> workbooks.make(order, book, sha256, notes);
                case Incoming.Item.Unplaced unplaced ->
                    settled(order, item, sha256, Outcome.UNREADABLE, unplaced.why() + WANTED);
            };
        } catch (IOException e) {
            return settled(order, item, sha256, Outcome.UNREADABLE, "it cannot be read: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw new LakeFault(DuckDb.words(e), e);
        } catch (SQLException e) {
            if (DuckDb.isOfTheDisk(e)) {
                throw new LakeFault(DuckDb.words(e), e);
            }
            return fault(order, item, sha256, e);
        } catch (LakeFault e) {
            throw e;
        } catch (RuntimeException e) {
            return fault(order, item, sha256, e);
        }
    }

    private Prepared known(int order, Incoming.Item item, Versions.Recorded lot) {
        Outcome outcome = lot.inForce() ? Outcome.HELD : Outcome.SUPERSEDED;
        String same = lot.name().equals(item.name()) ? "" : "it is the same as " + Loading.words(lot);
        String reason = lot.inForce()
                ? same
                : recorded.values().stream()
                        .filter(stands -> stands.inForce() && stands.place().equals(lot.place()))
                        .findFirst()
                        .map(stands -> Loading.words(stands)
                                + " stands in its place, and goes on to. To bring the older"
                                + " one back, send it as a new submission: any change of its content makes it one")
                        .orElse(same);
        return new Prepared.Settled(
                order,
                new LoadReport.Entry(
                        item.name(),
                        lot.place().provider().map(OdsCode::new),
                        Optional.of(Month.of(lot.place().month())),
                        outcome,
                        lot.sha256(),
                        lot.rows(),
                        0,
                        reason,
                        Optional.empty()));
    }

    private static Prepared fault(int order, Incoming.Item item, String sha256, Exception e) {
        String reason = "a fault of Isocentre's (" + DuckDb.words(e) + "): nothing of it was loaded";
        return settled(order, item, sha256, Outcome.UNREADABLE, reason);
    }

    private static Prepared settled(int order, Incoming.Item item, String sha256, Outcome outcome, String reason) {
        return new Prepared.Settled(
                order,
                new LoadReport.Entry(
                        item.name(),
                        Optional.empty(),
                        Optional.empty(),
                        outcome,
                        sha256,
                        0,
                        0,
                        reason,
                        Optional.empty()));
    }
}
