package isocentre.lake.tables;

import isocentre.lake.LakeFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Parquet files, written by DuckDB with the column numbers that Iceberg wants.
public final class Parquet {
    private Parquet() {}

    /// A file written and not yet committed.
    ///
    /// @param parts the values of the columns by which the table is parted: provider and month, month, or none
    public record Written(Path path, long rows, List<String> parts) {}

    /// Writes the rows of a query to a file of a table, with the table's columns in its order.
    public static Written write(Connection duckdb, String query, Shape shape, Path file, List<String> parts)
            throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            long rows = statement.executeUpdate("COPY (SELECT " + shape.selection() + " FROM (" + query + ")) TO "
                    + Sql.text(file.toString()) + " (FORMAT parquet, COMPRESSION zstd, FIELD_IDS " + shape.fieldIds()
                    + ")");
            return new Written(file, rows, parts);
        }
    }

    /// The parts of a file of a provider and month.
    public static List<String> parts(String provider, LocalDate month) {
        return List.of(provider, month.toString());
    }

    /// A query for all rows of these files of a table.
    public static String read(Shape shape, Collection<Path> files) {
        return files.isEmpty() ? shape.empty() : "SELECT * FROM read_parquet(" + Sql.files(files) + ")";
    }

    /// Returns when the files are on the disk, and their names in its folders.
    public static void settle(Collection<Path> files) {
        Set<Path> all = new HashSet<>(files);
        files.forEach(file -> all.add(file.toAbsolutePath().getParent()));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waits = all.stream()
                    .<Future<?>>map(file -> threads.submit(() -> force(file)))
                    .toList();
            for (Future<?> wait : waits) {
                wait.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeFault("interrupted while writing", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new LakeFault("the disk did not take the files: " + e.getMessage(), e);
        }
    }

    private static Path force(Path file) throws IOException {
        StandardOpenOption how = Files.isDirectory(file) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
        return file;
    }
}
