package isocentre.lake.deriving;

import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Parquet;
import java.nio.file.Path;
import java.util.List;
import org.apache.iceberg.DataFile;

/// A file of a raw table, in the store or written aside.
///
/// @param parts provider and first day of the month; for the small tables the month alone
public record RawFile(Path path, List<String> parts) {

    /// One of a table that is parted by provider and month.
    public static RawFile of(DataFile file) {
        return new RawFile(Catalogue.path(file), List.of(Catalogue.part(file, 0), Catalogue.part(file, 1)));
    }

    /// One written and not committed.
    public static RawFile of(Parquet.Written file) {
        return new RawFile(file.path(), file.parts());
    }
}
