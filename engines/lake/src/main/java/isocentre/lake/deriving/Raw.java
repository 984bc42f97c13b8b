package isocentre.lake.deriving;

import isocentre.lake.tables.Shape;
import java.util.List;
import java.util.Map;

/// The raw tables from which derived ones are made.
///
/// @param files of `attendance` and `exposure`
/// @param submissions a query for the rows of `submission`
public record Raw(Map<Shape, List<RawFile>> files, String submissions) {
    List<RawFile> of(Shape shape) {
        return files.getOrDefault(shape, List.of());
    }
}
