package isocentre.dataset.repairing;

import isocentre.dataset.Submission;
import isocentre.dataset.reading.Column;
import isocentre.dataset.reading.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads values of the sender's own as those of the standard, by mappings that were confirmed: a step before the
/// check. The files as sent stay as they are; those written beside them differ in the mapped cells alone.
public final class Mapper {
    private final List<Mapping> mappings;

    public Mapper(List<Mapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /// Writes the files in which any cell is mapped.
    ///
    /// @param directory where they go, by the names they have; never a folder that holds the originals
    /// @return how many rows each mapping was of, by its id
    public Repaired map(Submission submission, Path directory) throws IOException {
        return new Rewriting(this::plan, file -> Optional.empty()).of(submission, directory);
    }

    private List<ColumnRepairs> plan(Table table) {
        if (table.layout().isEmpty()) {
            return List.of();
        }
        Map<Column, List<Repair>> byColumn = new LinkedHashMap<>();
        for (Mapping mapping : mappings) {
            table.column(mapping.field())
                    .ifPresent(column -> byColumn.computeIfAbsent(column, c -> new ArrayList<>())
                            .add(mapping));
        }
        return byColumn.entrySet().stream()
                .map(entry -> new ColumnRepairs(entry.getKey(), entry.getValue()))
                .toList();
    }
}
