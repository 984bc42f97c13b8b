package isocentre.lake.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;

/// One commit to one table: files out, files in, and the tag that keeps the snapshot.
public final class Commit {
    private Commit() {}

    /// The tag of a data version.
    public static String tag(long version) {
        return "data-version-" + version;
    }

    /// Commits and returns the new snapshot, tagged. Without a change the snapshot is the present one, tagged as well.
    ///
    /// @param tag replaced where it exists: a data version cut short may have left it
    public static long to(Table table, List<DataFile> out, List<Parquet.Written> in, String tag) {
        Transaction transaction = table.newTransaction();
        update(table, transaction, out, in);
        long snapshot = transaction.table().currentSnapshot().snapshotId();
        if (transaction.table().refs().containsKey(tag)) {
            transaction.manageSnapshots().replaceTag(tag, snapshot).commit();
        } else {
            transaction.manageSnapshots().createTag(tag, snapshot).commit();
        }
        transaction.commitTransaction();
        return snapshot;
    }

    private static void update(Table table, Transaction transaction, List<DataFile> out, List<Parquet.Written> in) {
        if (!out.isEmpty()) {
            OverwriteFiles overwrite = transaction.newOverwrite();
            out.forEach(overwrite::deleteFile);
            in.forEach(file -> overwrite.addFile(dataFile(table, file)));
            commit(overwrite);
        } else if (!in.isEmpty() || table.currentSnapshot() == null) {
            AppendFiles append = transaction.newFastAppend();
            in.forEach(file -> append.appendFile(dataFile(table, file)));
            commit(append);
        }
    }

    private static void commit(SnapshotUpdate<?> update) {
        update.commit();
    }

    private static DataFile dataFile(Table table, Parquet.Written file) {
        try {
            DataFiles.Builder builder = DataFiles.builder(table.spec())
                    .withPath(file.path().toString())
                    .withFormat(FileFormat.PARQUET)
                    .withFileSizeInBytes(Files.size(file.path()))
                    .withRecordCount(file.rows());
            return (file.parts().isEmpty() ? builder : builder.withPartitionValues(file.parts())).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
