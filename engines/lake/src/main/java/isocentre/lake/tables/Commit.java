package isocentre.lake.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;

/// One commit to one table: files out, files in, and the tag that keeps the snapshot.
public final class Commit {
    private Commit() {}

    /// The tag of a data version.
    public static String tag(long version) {
        return "data-version-" + version;
    }

    /// What a commit does to a table.
    ///
    /// @param out files of the present snapshot that leave
    /// @param again files of an earlier snapshot that come back
    /// @param in new files
    public record Files(List<DataFile> out, List<DataFile> again, List<Parquet.Written> in) {
        public boolean nothing() {
            return out.isEmpty() && again.isEmpty() && in.isEmpty();
        }

        /// The change that leaves exactly these files in the table, whatever is in it now.
        public static Files exactly(Table table, Collection<DataFile> wanted, List<Parquet.Written> in) {
            Set<String> names = wanted.stream().map(DataFile::location).collect(Collectors.toSet());
            List<DataFile> present = table.currentSnapshot() == null
                    ? List.of()
                    : Catalogue.files(table, table.currentSnapshot().snapshotId());
            Set<String> there = present.stream().map(DataFile::location).collect(Collectors.toSet());
            return new Files(
                    present.stream()
                            .filter(file -> !names.contains(file.location()))
                            .toList(),
                    wanted.stream()
                            .filter(file -> !there.contains(file.location()))
                            .toList(),
                    in);
        }
    }

    /// Commits and returns the new snapshot, tagged. Without a change the snapshot is the present one, tagged as
    /// well.
    ///
    /// @param tag replaced where it exists: a data version cut short may have left it
    /// @throws org.apache.iceberg.exceptions.CommitFailedException if somebody else has changed the table
    /// meanwhile
    public static long to(Table table, Files files, String tag) {
        Transaction transaction = table.newTransaction();
        update(table, transaction, files);
        long snapshot = transaction.table().currentSnapshot().snapshotId();
        if (transaction.table().refs().containsKey(tag)) {
            transaction.manageSnapshots().replaceTag(tag, snapshot).commit();
        } else {
            transaction.manageSnapshots().createTag(tag, snapshot).commit();
        }
        transaction.commitTransaction();
        return snapshot;
    }

    private static void update(Table table, Transaction transaction, Files files) {
        if (!files.out.isEmpty()) {
            OverwriteFiles overwrite = transaction.newOverwrite();
            files.out.forEach(overwrite::deleteFile);
            files.again.forEach(overwrite::addFile);
            files.in.forEach(file -> overwrite.addFile(dataFile(table, file)));
            overwrite.commit();
        } else if (!files.nothing() || table.currentSnapshot() == null) {
            AppendFiles append = transaction.newAppend();
            files.again.forEach(append::appendFile);
            files.in.forEach(file -> append.appendFile(dataFile(table, file)));
            append.commit();
        }
    }

    private static DataFile dataFile(Table table, Parquet.Written file) {
        try {
            DataFiles.Builder builder = DataFiles.builder(table.spec())
                    .withPath(file.path().toString())
                    .withFormat(FileFormat.PARQUET)
                    .withFileSizeInBytes(java.nio.file.Files.size(file.path()))
                    .withRecordCount(file.rows());
            return (file.parts().isEmpty() ? builder : builder.withPartitionValues(file.parts())).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
