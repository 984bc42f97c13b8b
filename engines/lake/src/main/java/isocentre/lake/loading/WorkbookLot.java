package isocentre.lake.loading;

import isocentre.lake.LoadReport;
import isocentre.lake.LoadReport.Outcome;
import isocentre.lake.tables.RawTables;
import isocentre.lake.versions.Lot;
import isocentre.lake.workbooks.Rejection;
import isocentre.lake.workbooks.Wait;
import isocentre.lake.workbooks.Workbook;
import isocentre.lake.workbooks.Workbooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes a lot of a waiting-times workbook: the lot of its month.
final class WorkbookLot {
    /// A final workbook replaces a provisional one, never the other way round.
    private static final List<String> STANDING = List.of("provisional", "not stated", "final", "revised");

    private final LocalDate today;

    WorkbookLot(LocalDate today) {
        this.today = today;
    }

    /// How much a workbook of this status counts against another of the same month.
    static int standing(String status) {
        return STANDING.indexOf(status);
    }

    Prepared make(int order, Incoming.Item.Book book, String sha256, List<String> notes) {
        return switch (Workbooks.read(book.file())) {
            case Rejection rejection ->
                new Prepared.Settled(
                        order,
                        new LoadReport.Entry(
                                book.name(),
                                Optional.empty(),
                                Optional.empty(),
                                Outcome.UNREADABLE,
                                sha256,
                                0,
                                0,
                                rejection.reason(),
                                Optional.empty()));
            case Workbook workbook -> {
                say(notes, book.name(), workbook);
                yield ready(order, book, sha256, workbook);
            }
        };
    }

    private static void say(List<String> notes, String name, Workbook workbook) {
        synchronized (notes) {
            workbook.notes().forEach(note -> notes.add(name + ": " + note));
            workbook.discrepancies().forEach(note -> notes.add(name + ": " + note));
        }
    }

    private Prepared ready(int order, Incoming.Item.Book book, String sha256, Workbook workbook) {
        Lot lot = new Lot(
                sha256,
                Lot.Kind.WORKBOOK,
                Optional.empty(),
                workbook.month().firstDay(),
                workbook.status(),
                workbook.rows().size(),
                0,
                today,
                List.of(book.name()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Wait wait : workbook.rows()) {
            rows.add(new @Nullable Object[] {
                lot.month(),
                sha256,
                workbook.status(),
                wait.provider(),
                wait.name(),
                wait.stage().code(),
                wait.within31(),
                wait.d32to38(),
                wait.d39to48(),
                wait.d49to62(),
                wait.over62(),
                wait.total()
            });
        }
        LoadReport.Entry entry = new LoadReport.Entry(
                book.name(),
                Optional.empty(),
                Optional.of(workbook.month()),
                Outcome.LOADED,
                sha256,
                workbook.rows().size(),
                0,
                "",
                Optional.empty());
        return new Prepared.Ready(order, entry, lot, Map.of(), Map.of(RawTables.WAIT, rows));
    }
}
