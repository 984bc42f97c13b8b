package isocentre.lake.loading;

import isocentre.lake.LoadReport;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.Shape;
import isocentre.lake.versions.Lot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of one submission or workbook before it is committed.
///
/// @param order its place among all of the load
sealed interface Prepared {
    int order();

    LoadReport.Entry entry();

    /// Nothing to commit: held already, refused, unreadable.
    record Settled(int order, LoadReport.Entry entry) implements Prepared {}

    /// A lot, written and not yet committed.
    ///
    /// @param files its files in the tables that are parted by provider and month
    /// @param rows its rows in the small tables
    record Ready(
            int order,
            LoadReport.Entry entry,
            Lot lot,
            Map<Shape, Parquet.Written> files,
            Map<Shape, List<@Nullable Object[]>> rows)
            implements Prepared {}
}
