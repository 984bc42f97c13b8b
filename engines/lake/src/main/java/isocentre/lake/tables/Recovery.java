package isocentre.lake.tables;

import isocentre.lake.versions.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableMetadata;

/// Takes tables back to the data versions that were made, after a writer was cut short.
///
/// A writer commits tables one by one and then records the data version; killed in between, it leaves snapshots
/// that no data version names, and files that no snapshot names. Readers never see either; this removes both. Only
/// for the one writer.
public final class Recovery {
    private final Catalogue catalogue;

    public Recovery(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Takes every table back.
    ///
    /// @param present the snapshots of the latest data version, by identifier of the table
    /// @param kept every snapshot of every data version, by identifier
    public void restore(Map<String, Snapshot> present, Map<String, Set<Long>> kept) throws IOException {
        for (String namespace : List.of(Catalogue.STORE, Catalogue.DERIVED)) {
            for (String identifier : catalogue.tables(namespace)) {
                Set<Long> snapshots = kept.getOrDefault(identifier, Set.of());
                if (snapshots.isEmpty()) {
                    catalogue.drop(identifier);
                } else {
                    restore(identifier, present.get(identifier), snapshots);
                }
            }
        }
        for (Path stray : strays(kept.keySet())) {
            Files.delete(stray);
        }
    }

    private void restore(String identifier, @org.jspecify.annotations.Nullable Snapshot present, Set<Long> kept) {
        Table table = catalogue.table(identifier);
        long current = table.currentSnapshot().snapshotId();
        long wanted = present != null ? present.id() : kept.contains(current) ? current : newest(table, kept);
        if (current != wanted) {
            table.manageSnapshots().setCurrentSnapshot(wanted).commit();
        }
        var references = table.manageSnapshots();
        boolean changed = false;
        for (var reference : table.refs().entrySet()) {
            if (reference.getValue().isTag()
                    && !kept.contains(reference.getValue().snapshotId())) {
                references.removeTag(reference.getKey());
                changed = true;
            }
        }
        if (changed) {
            references.commit();
        }
        var expire = table.expireSnapshots().cleanExpiredFiles(false);
        boolean any = false;
        for (org.apache.iceberg.Snapshot snapshot : table.snapshots()) {
            if (!kept.contains(snapshot.snapshotId())) {
                expire.expireSnapshotId(snapshot.snapshotId());
                any = true;
            }
        }
        if (any) {
            expire.commit();
        }
    }

    private static long newest(Table table, Set<Long> kept) {
        long newest = -1;
        long sequence = -1;
        for (org.apache.iceberg.Snapshot snapshot : table.snapshots()) {
            if (kept.contains(snapshot.snapshotId()) && snapshot.sequenceNumber() > sequence) {
                newest = snapshot.snapshotId();
                sequence = snapshot.sequenceNumber();
            }
        }
        return newest;
    }

    /// Every file under the tables' folders that no snapshot and no metadata names.
    ///
    /// @param tables identifiers of the tables to keep
    public List<Path> strays(Set<String> tables) throws IOException {
        Set<Path> known = new HashSet<>();
        for (String identifier : tables) {
            names(catalogue.table(identifier), known);
        }
        List<Path> strays = new ArrayList<>();
        for (String namespace : List.of(Catalogue.STORE, Catalogue.DERIVED)) {
            Path folder = catalogue.folder(namespace);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(Files::isRegularFile)
                            .filter(file -> !known.contains(file))
                            .forEach(strays::add);
                }
            }
        }
        return strays;
    }

    private static void names(Table table, Set<Path> known) throws IOException {
        TableMetadata metadata = ((BaseTable) table).operations().current();
        known.add(LocalFiles.path(metadata.metadataFileLocation()));
        metadata.previousFiles().forEach(previous -> known.add(LocalFiles.path(previous.file())));
        for (org.apache.iceberg.Snapshot snapshot : table.snapshots()) {
            known.add(LocalFiles.path(snapshot.manifestListLocation()));
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                // Snapshots share most manifests: each is read once.
                if (known.add(LocalFiles.path(manifest.path()))) {
                    try (var files = ManifestFiles.read(manifest, table.io(), table.specs())) {
                        files.forEach(file -> known.add(Catalogue.path(file)));
                    }
                }
            }
        }
    }
}
