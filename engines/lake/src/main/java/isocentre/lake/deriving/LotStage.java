package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;

/// Makes the tables of stage lot, a month at a time: the rows of providers whose lot changed anew, those of all
/// others from the file of that month.
final class LotStage {
    private final Connection duckdb;
    private final Warehouse.Change change;
    private final List<Derivation> steps;

    LotStage(Connection duckdb, Warehouse.Change change, List<Derivation> steps) {
        this.duckdb = duckdb;
        this.change = change;
        this.steps = steps;
    }

    /// A table as it will be.
    static final class Result {
        final List<DataFile> kept = new ArrayList<>();
        final List<Parquet.Written> written = new ArrayList<>();
        Shape shape = new Shape("", List.of(), Shape.Parting.MONTH);

        List<Path> files() {
            List<Path> files =
                    new ArrayList<>(kept.stream().map(Catalogue::path).toList());
            written.forEach(file -> files.add(file.path()));
            return files;
        }
    }

    /// @param raw the files of `attendance` and `exposure`
    /// @param before the files of each table in the data version that is built upon; none to build anew
    Map<String, Result> make(
            Touched touched,
            Map<Shape, Collection<DataFile>> raw,
            Map<String, Collection<DataFile>> before,
            Identifiers identifiers)
            throws SQLException, IOException {
        Map<String, Result> results = new LinkedHashMap<>();
        for (Derivation step : steps) {
            if (step.kept()) {
                Result result = new Result();
                for (DataFile file : before.getOrDefault(step.name(), List.of())) {
                    if (!touched.providers().containsKey(LocalDate.parse(Catalogue.part(file, 0)))) {
                        result.kept.add(file);
                    }
                }
                results.put(step.name(), result);
            }
        }
        for (Map.Entry<LocalDate, Set<String>> month : touched.providers().entrySet()) {
            views(month.getKey(), month.getValue(), raw);
            for (Derivation step : steps) {
                Steps.run(duckdb, step);
                Result result = results.get(step.name());
                if (result != null) {
                    result.shape = Steps.shape(duckdb, step, Shape.Parting.MONTH);
                    result.written.add(
                            write(step, result.shape, month.getKey(), month.getValue(), before, identifiers.of(step)));
                }
            }
            for (Derivation step : steps) {
                Steps.drop(duckdb, step);
            }
        }
        for (Derivation step : steps) { // Without a lot there is still a table, with its columns.
            Result result = results.get(step.name());
            if (touched.providers().isEmpty() && result != null) {
                result.shape = empty(step);
            }
        }
        return results;
    }

    private Shape empty(Derivation wanted) throws SQLException {
        views(LocalDate.EPOCH, Set.of(), Map.of());
        for (Derivation step : steps) {
            Steps.run(duckdb, step);
        }
        Shape shape = Steps.shape(duckdb, wanted, Shape.Parting.MONTH);
        for (Derivation step : steps) {
            Steps.drop(duckdb, step);
        }
        return shape;
    }

    private void views(LocalDate month, Set<String> providers, Map<Shape, Collection<DataFile>> raw)
            throws SQLException {
        Set<List<String>> wanted = new HashSet<>();
        providers.forEach(provider -> wanted.add(Parquet.parts(provider, month)));
        for (Shape shape : List.of(RawTables.ATTENDANCE, RawTables.EXPOSURE)) {
            List<Path> files = raw.getOrDefault(shape, List.of()).stream()
                    .filter(file -> wanted.contains(List.of(Catalogue.part(file, 0), Catalogue.part(file, 1))))
                    .map(Catalogue::path)
                    .toList();
            Steps.view(duckdb, shape.name(), Parquet.read(shape, files));
        }
    }

    private Parquet.Written write(
            Derivation step,
            Shape shape,
            LocalDate month,
            Set<String> providers,
            Map<String, Collection<DataFile>> before,
            String identifier)
            throws SQLException, IOException {
        List<Path> old = before.getOrDefault(step.name(), List.of()).stream()
                .filter(file -> Catalogue.part(file, 0).equals(month.toString()))
                .map(Catalogue::path)
                .toList();
        String query = "SELECT * FROM " + Sql.name(step.name());
        if (!old.isEmpty()) {
            query += " UNION ALL BY NAME SELECT * FROM read_parquet(" + Sql.files(old) + ") WHERE provider NOT IN ("
                    + providers.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")";
        }
        Path file = change.folder(identifier).resolve(month + ".parquet");
        return Parquet.write(duckdb, query, shape, file, List.of(month.toString()));
    }
}
