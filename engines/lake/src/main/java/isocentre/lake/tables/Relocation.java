package isocentre.lake.tables;

import isocentre.lake.postgres.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.RewriteTablePathUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/// Tells tables that their files lie in another folder now. Iceberg names files by their whole path, in the catalogue,
/// in a table's metadata, in the list of lists of files of each snapshot and in those lists: all are written anew.
///
/// Not safe to interrupt: what is cut short is begun again from the backup.
public final class Relocation {
    private final String from;
    private final String to;
    private final FileIO files;

    /// @param from the folder of all tables, as they know it
    /// @param to where they lie
    public Relocation(Path from, Path to) {
        this.from = from.toString();
        this.to = to.toString();
        this.files = new Moved();
    }

    /// Does it for every table of the catalogue.
    public void run(Address address) throws SQLException, IOException {
        try (Connection connection = address.connect();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE iceberg_tables SET metadata_location = ?, previous_metadata_location = NULL"
                                + " WHERE metadata_location = ?")) {
            connection.setAutoCommit(false);
            for (String metadata : tables(connection)) {
                table(metadata);
                update.setString(1, moved(metadata));
                update.setString(2, metadata);
                update.executeUpdate();
            }
            connection.commit();
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Map<String, String> locations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT metadata_location FROM iceberg_tables ORDER BY 1")) {
            while (row.next()) {
                locations.put(row.getString(1), row.getString(1));
            }
        }
        return locations.keySet();
    }

    private void table(String location) throws IOException {
        TableMetadata metadata = TableMetadataParser.read(files, location);
        Set<Long> snapshots = StreamSupport.stream(metadata.snapshots().spliterator(), false)
                .map(Snapshot::snapshotId)
                .collect(Collectors.toSet());
        Map<String, Long> lengths = new HashMap<>();
        for (Snapshot snapshot : metadata.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(files)) {
                if (!lengths.containsKey(manifest.path())) {
                    lengths.put(manifest.path(), manifest(manifest, metadata, snapshots));
                }
            }
        }
        for (Snapshot snapshot : metadata.snapshots()) {
            String list = snapshot.manifestListLocation();
            String aside = aside(list);
            RewriteTablePathUtil.rewriteManifestList(snapshot, files, metadata, lengths, from, to, to, aside);
            replace(aside, list);
        }
        TableMetadata rewritten = RewriteTablePathUtil.replacePaths(metadata, from, to);
        TableMetadataParser.overwrite(rewritten, files.newOutputFile(moved(location)));
    }

    /// Returns the length of the new file.
    private long manifest(ManifestFile manifest, TableMetadata metadata, Set<Long> snapshots) throws IOException {
        OutputFile aside = files.newOutputFile(aside(manifest.path()));
        RewriteTablePathUtil.rewriteDataManifest(
                manifest, snapshots, aside, files, metadata.formatVersion(), metadata.specsById(), from, to);
        long length = aside.toInputFile().getLength();
        replace(aside.location(), manifest.path());
        return length;
    }

    private void replace(String aside, String old) throws IOException {
        Files.move(LocalFiles.path(aside), LocalFiles.path(moved(old)), StandardCopyOption.REPLACE_EXISTING);
    }

    /// Iceberg knows the kind of a file by its ending, so the name of the new one ends alike.
    private String aside(String location) {
        Path file = LocalFiles.path(moved(location));
        return file.resolveSibling("new-" + file.getFileName()).toString();
    }

    private String moved(String location) {
        return location.startsWith(to) ? location : RewriteTablePathUtil.newPath(location, from, to);
    }

    /// Finds the files that the old paths name where they lie now.
    private final class Moved implements FileIO {
        private static final long serialVersionUID = 1L;
        private final LocalFiles local = new LocalFiles();

        @Override
        public InputFile newInputFile(String location) {
            return local.newInputFile(moved(location));
        }

        @Override
        public OutputFile newOutputFile(String location) {
            return local.newOutputFile(moved(location));
        }

        @Override
        public void deleteFile(String location) {
            local.deleteFile(moved(location));
        }
    }
}
