package isocentre.lake.deriving;

import isocentre.lake.tables.Catalogue;

/// Names of derived tables in the catalogue: with the fingerprint, so that tables of other queries stay what they
/// were.
record Identifiers(String fingerprint) {
    String of(String table) {
        return Catalogue.DERIVED + "." + table + "_" + fingerprint.substring(0, 8);
    }
}
