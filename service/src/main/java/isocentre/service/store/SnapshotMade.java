package isocentre.service.store;

import isocentre.lake.DataVersion;

/// There is a data version that readers may use: one just made, or the latest there was when the service started.
public record SnapshotMade(DataVersion version) {}
