package isocentre.lake.versions;

import org.jspecify.annotations.Nullable;

/// The snapshot of a table that belongs to a data version.
///
/// @param identifier of the Iceberg table, with its namespace
/// @param fingerprint of the queries that made a derived table; null for a raw one
public record Snapshot(
        String name, String identifier, long id, @Nullable String fingerprint) {}
