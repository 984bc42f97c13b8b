package isocentre.lake.loading;

import isocentre.lake.LakeFault;
import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Outcome;
import isocentre.lake.tables.DuckDb;
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
    private final Map<String, Boolean> recorded;
    private final SubmissionLot submissions;
    private final WorkbookLot workbooks;
    private final List<String> notes;
    /// Content seen in this load: the same file in two folders is one lot.
    private final Map<String, Integer> claims = new ConcurrentHashMap<>();

    /// @param recorded every lot ever recorded, and whether it is in force
    Lots(Map<String, Boolean> recorded, SubmissionLot submissions, WorkbookLot workbooks, List<String> notes) {
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
            };
            Boolean inForce = recorded.get(sha256);
            if (inForce != null) {
                return settled(order, item, sha256, inForce ? Outcome.HELD : Outcome.SUPERSEDED, "");
            }
            if (claims.putIfAbsent(sha256, order) != null) {
                return settled(order, item, sha256, Outcome.HELD, "");
            }
            return switch (item) {
                case Incoming.Item.Sent sent -> submissions.make(order, sent, sha256, duckdb);
                case Incoming.Item.Book book -> workbooks.make(order, book, sha256, notes);
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
