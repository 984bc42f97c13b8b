package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.RawTables;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Workplace;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the tables of stage lot, a month at a time: the rows of providers whose lot changed anew, those of all
/// others from the file of that month.
final class LotStage {
    private final Connection duckdb;
    private final Workplace place;
    private final List<Derivation> steps;
    private final Map<Shape, List<RawFile>> raw;
    private final Base base;

    /// @param raw the files of `attendance` and `exposure`
    LotStage(Connection duckdb, Workplace place, List<Derivation> steps, Map<Shape, List<RawFile>> raw, Base base) {
        this.duckdb = duckdb;
        this.place = place;
        this.steps = steps;
        this.raw = raw;
        this.base = base;
    }

    /// The kept tables, by name, in the order of the steps.
    Map<String, Result> make(Touched touched, Identifiers identifiers) throws SQLException, IOException {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        Map<String, List<Parquet.Written>> written = new HashMap<>();
        for (Map.Entry<LocalDate, Set<String>> month : touched.providers().entrySet()) {
            shapes.putAll(run(month.getKey(), month.getValue()));
            for (Shape shape : shapes.values()) {
                Path folder = place.folder(identifiers.of(shape.name()));
                written.computeIfAbsent(shape.name(), name -> new ArrayList<>())
                        .add(write(shape, month.getKey(), month.getValue(), folder));
            }
            drop();
        }
        if (touched.providers().isEmpty()) { // Without a lot there is still a table, with its columns.
            shapes.putAll(run(LocalDate.EPOCH, Set.of()));
            drop();
        }
        Map<String, Result> results = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> results.put(
                name, new Result(shape, base.others(name, touched.months()), written.getOrDefault(name, List.of()))));
        return results;
    }

    /// Runs all steps over the submissions of a month; the shapes of the kept ones.
    private Map<String, Shape> run(LocalDate month, Set<String> providers) throws SQLException {
        Set<List<String>> wanted = new HashSet<>();
        providers.forEach(provider -> wanted.add(Parquet.parts(provider, month)));
        for (Shape shape : List.of(RawTables.ATTENDANCE, RawTables.EXPOSURE)) {
            List<Path> files = raw.getOrDefault(shape, List.of()).stream()
                    .filter(file -> wanted.contains(file.parts()))
                    .map(RawFile::path)
                    .toList();
            Steps.view(duckdb, shape.name(), Parquet.read(shape, files));
        }
        Map<String, Shape> shapes = new LinkedHashMap<>();
        for (Derivation step : steps) {
            Steps.run(duckdb, step);
            if (step.kept()) {
                shapes.put(step.name(), Steps.shape(duckdb, step));
            }
        }
        return shapes;
    }

    private void drop() throws SQLException {
        for (Derivation step : steps) {
            Steps.drop(duckdb, step);
        }
    }

    private Parquet.Written write(Shape shape, LocalDate month, Set<String> providers, Path folder)
            throws SQLException {
        List<Path> old = base.paths(shape.name(), Set.of(month));
        String query = "SELECT * FROM " + Sql.name(shape.name());
        if (!old.isEmpty()) {
            query += " UNION ALL BY NAME SELECT * FROM read_parquet(" + Sql.files(old) + ") WHERE provider NOT IN ("
                    + providers.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")";
        }
        return Parquet.write(duckdb, query, shape, folder.resolve(month + ".parquet"), List.of(month.toString()));
    }
}
