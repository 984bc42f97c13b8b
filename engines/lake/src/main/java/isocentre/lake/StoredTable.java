package isocentre.lake;

/// A table of a data version, for engines that read Iceberg themselves.
///
/// @param name as queries call it: `exposure`, `episode`
/// @param identifier in the catalogue, with its namespace: `store.exposure`
/// @param metadata location of the table's metadata file at present
public record StoredTable(String name, String identifier, long snapshot, String metadata) {}
