package isocentre.lake.deriving;

import isocentre.lake.tables.Catalogue;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.DataFile;

/// The derived tables of an earlier data version, made by the same queries: what has not changed since is taken
/// from them.
///
/// @param tables the files of each table; none where all is made anew
record Base(Map<String, List<DataFile>> tables) {
    static final Base NONE = new Base(Map.of());

    boolean none() {
        return tables.isEmpty();
    }

    List<DataFile> files(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /// The files of these months.
    List<Path> paths(String table, Set<LocalDate> months) {
        return files(table).stream()
                .filter(file -> months.contains(month(file)))
                .map(Catalogue::path)
                .toList();
    }

    /// The files of all other months.
    List<DataFile> others(String table, Set<LocalDate> months) {
        return files(table).stream()
                .filter(file -> !months.contains(month(file)))
                .toList();
    }

    /// The month of a file of a derived table.
    private static LocalDate month(DataFile file) {
        return LocalDate.parse(Catalogue.part(file, 0));
    }
}
