package isocentre.lake;

/// What another engine needs to open the Iceberg catalogue (a `JdbcCatalog`) itself.
///
/// @param name of the catalogue, under which its tables are recorded
/// @param uri JDBC address, without user or password
/// @param warehouse folder of the tables
public record CatalogueAccess(String name, String uri, String user, String password, String warehouse) {

    /// Without the password: it must not end in a log.
    @Override
    public String toString() {
        return "CatalogueAccess[" + name + " at " + uri + ", warehouse " + warehouse + "]";
    }
}
