package isocentre.lake.deriving;

import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;

/// A derived table as it will be: a file a month.
///
/// @param kept files of the data version that it builds on
/// @param written new files
record Result(Shape shape, List<DataFile> kept, List<Parquet.Written> written) {

    /// A query for all its rows.
    String rows() {
        List<Path> files = Stream.concat(
                        kept.stream().map(Catalogue::path), written.stream().map(Parquet.Written::path))
                .toList();
        return Parquet.read(shape, files);
    }
}
