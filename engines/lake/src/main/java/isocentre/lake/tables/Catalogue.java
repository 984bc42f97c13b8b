package isocentre.lake.tables;

import isocentre.lake.postgres.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;

/// The Iceberg catalogue in PostgreSQL.
public final class Catalogue implements AutoCloseable {
    /// The name under which the catalogue records its tables.
    public static final String NAME = "isocentre";

    /// The namespace of the tables that a load fills.
    public static final String STORE = "store";

    /// The namespace of derived tables.
    public static final String DERIVED = "derived";

    private final JdbcCatalog catalog;
    private final Path warehouse;

    /// @param found whether to make the catalogue's own tables where they are missing
    public Catalogue(Address address, Path warehouse, boolean found) {
        this.warehouse = warehouse;
        this.catalog = new JdbcCatalog(properties -> new LocalFiles(), null, found);
        Map<String, String> properties = new HashMap<>();
        properties.put("uri", address.storeUrl());
        properties.put("jdbc.user", address.user());
        properties.put("jdbc.password", address.password());
        properties.put("jdbc.schema-version", "V1");
        properties.put("warehouse", warehouse.toString());
        catalog.initialize(NAME, properties);
        if (found) {
            for (String namespace : List.of(STORE, DERIVED)) {
                if (!catalog.namespaceExists(Namespace.of(namespace))) {
                    catalog.createNamespace(Namespace.of(namespace), Map.of());
                }
            }
        }
    }

    /// A table by its name and namespace: `store.exposure`.
    public Table table(String identifier) {
        return catalog.loadTable(TableIdentifier.parse(identifier));
    }

    public boolean has(String identifier) {
        return catalog.tableExists(TableIdentifier.parse(identifier));
    }

    /// The identifiers of all tables of a namespace.
    public List<String> tables(String namespace) {
        return catalog.listTables(Namespace.of(namespace)).stream()
                .map(TableIdentifier::toString)
                .toList();
    }

    /// The folder of a table's files.
    public Path folder(String identifier) {
        return warehouse.resolve(identifier.replace('.', '/'));
    }

    /// Makes a table without rows. Metadata of all but the last commits is removed: snapshots hold the history.
    public Table create(String identifier, Shape shape) {
        return catalog.buildTable(TableIdentifier.parse(identifier), shape.schema())
                .withPartitionSpec(shape.spec())
                .withLocation(folder(identifier).toString())
                .withProperty(TableProperties.FORMAT_VERSION, "2")
                .withProperty(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true")
                .withProperty(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "3")
                // Each commit adds a list of files; so many are made one, so that reading does not open one for
                // each load that ever was.
                .withProperty(TableProperties.MANIFEST_MIN_MERGE_COUNT, "24")
                // There is one writer. A commit that meets another's must fail, not be done again on top of it.
                .withProperty(TableProperties.COMMIT_NUM_RETRIES, "0")
                .create();
    }

    /// Forgets a table; its files stay, for the caller to remove.
    public void drop(String identifier) {
        catalog.dropTable(TableIdentifier.parse(identifier), false);
    }

    /// The files of one snapshot of a table.
    public static List<DataFile> files(Table table, long snapshot) {
        List<DataFile> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                table.newScan().useSnapshot(snapshot).planFiles()) {
            tasks.forEach(task -> files.add(task.file().copyWithoutStats()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    /// The columns of a table.
    public static Shape shape(String name, Table table) {
        List<Column> columns = table.schema().columns().stream()
                .map(field -> new Column(field.name(), Column.Type.of(field.type())))
                .toList();
        return new Shape(name, columns, Shape.Parting.NONE);
    }

    /// Where a file of a table lies.
    public static Path path(DataFile file) {
        return LocalFiles.path(file.location());
    }

    /// The value of a column by which the file is parted, as text: a provider, or the first day of a month.
    public static String part(DataFile file, int column) {
        Object value = file.partition().get(column, Object.class);
        return value instanceof Integer day
                ? java.time.LocalDate.ofEpochDay(day).toString()
                : String.valueOf(value);
    }

    @Override
    public void close() {
        catalog.close();
    }
}
