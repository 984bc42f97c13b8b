package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.tables.Catalogue;
import isocentre.lake.tables.Parquet;
import isocentre.lake.tables.Shape;
import isocentre.lake.tables.Sql;
import isocentre.lake.tables.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.iceberg.DataFile;

/// Makes the tables of stage patient: the steps run over the rows of the patients that a change touches, all
/// others' rows come from the data version that it builds on. Only the files of months that come out otherwise are
/// written.
final class PatientStage {
    private static final String TOUCHED = "touched_patient";
    private static final String PLACES = "touched_place";
    private static final String BEFORE = "before_the_change";

    private final Connection duckdb;
    private final Workplace place;
    private final List<Derivation> steps;
    private final Base base;

    PatientStage(Connection duckdb, Workplace place, List<Derivation> steps, Base base) {
        this.duckdb = duckdb;
        this.place = place;
        this.steps = steps;
        this.base = base;
    }

    /// The kept tables, by name, in the order of the steps.
    ///
    /// @param lots the kept tables of stage lot as they will be
    Map<String, Result> make(Touched touched, Map<String, Result> lots, Identifiers identifiers)
            throws SQLException, IOException {
        List<Result> ofPatients = lots.values().stream()
                .filter(lot -> lot.shape().names().anyMatch("patient"::equals))
                .toList();
        if (!base.none()) {
            Steps.table(duckdb, PLACES, touched.withTheMonthBefore().query());
            Steps.table(
                    duckdb,
                    TOUCHED,
                    patients(ofPatients, touched.withTheMonthBefore().months()));
        }
        for (Result lot : ofPatients) {
            Steps.view(duckdb, lot.shape().name(), base.none() ? lot.rows() : only(lot.rows(), "SEMI"));
        }
        Map<String, Result> results = new LinkedHashMap<>();
        for (Derivation step : steps) {
            Steps.run(duckdb, step);
            if (step.kept()) {
                Shape shape = Steps.shape(duckdb, step);
                results.put(step.name(), write(shape, place.folder(identifiers.of(step.name()))));
            }
        }
        return results;
    }

    /// Who has, or had before the change, rows of a touched submission or of the month before it.
    private String patients(List<Result> lots, Set<LocalDate> months) {
        return lots.stream()
                .map(lot -> {
                    Base present = new Base(Map.of(lot.shape().name(), lot.kept()));
                    List<Path> files = new ArrayList<>(base.paths(lot.shape().name(), months));
                    files.addAll(present.paths(lot.shape().name(), months));
                    lot.written().forEach(file -> files.add(file.path()));
                    return "SELECT provider, patient FROM (" + Parquet.read(lot.shape(), files) + ") SEMI JOIN "
                            + PLACES + " USING (provider, \"month\")";
                })
                .collect(Collectors.joining(" UNION "));
    }

    /// The rows of touched patients (`SEMI`), or of all others (`ANTI`).
    private static String only(String rows, String join) {
        return "SELECT * FROM (" + rows + ") " + join + " JOIN " + TOUCHED + " USING (provider, patient)";
    }

    private Result write(Shape shape, Path folder) throws SQLException, IOException {
        String made = "SELECT " + shape.selection() + " FROM " + Sql.name(shape.name());
        List<DataFile> old = base.files(shape.name());
        if (!base.none()) {
            String rows = Parquet.read(shape, old.stream().map(Catalogue::path).toList());
            Steps.table(duckdb, BEFORE, only(rows, "SEMI"));
        }
        Set<LocalDate> months = base.none()
                ? months(made)
                : months("((%1$s EXCEPT ALL FROM %2$s) UNION ALL (FROM %2$s EXCEPT ALL %1$s))".formatted(made, BEFORE));
        List<Parquet.Written> written = new ArrayList<>();
        for (LocalDate month : months) {
            String query = "SELECT * FROM (" + made + ") WHERE \"month\" = DATE '" + month + "'";
            List<Path> before = base.paths(shape.name(), Set.of(month));
            if (!before.isEmpty()) {
                query += " UNION ALL BY NAME " + only(Parquet.read(shape, before), "ANTI");
            }
            Path file = folder.resolve(month + ".parquet");
            Parquet.Written one = Parquet.write(duckdb, query, shape, file, List.of(month.toString()));
            if (one.rows() > 0) {
                written.add(one);
            } else {
                Files.delete(file);
            }
        }
        return new Result(shape, base.others(shape.name(), months), written);
    }

    private Set<LocalDate> months(String rows) throws SQLException {
        Set<LocalDate> months = new TreeSet<>();
        try (Statement statement = duckdb.createStatement();
                ResultSet row = statement.executeQuery("SELECT DISTINCT \"month\" FROM (" + rows + ")")) {
            while (row.next()) {
                months.add(row.getObject(1, LocalDate.class));
            }
        }
        return months;
    }
}
