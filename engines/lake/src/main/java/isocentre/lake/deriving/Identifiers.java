package isocentre.lake.deriving;

import isocentre.lake.Derivation;
import isocentre.lake.tables.Catalogue;

/// Names of derived tables in the catalogue: with the fingerprint, so that tables of other queries stay what they
/// were.
record Identifiers(String fingerprint) {
    String of(Derivation step) {
        return Catalogue.DERIVED + "." + step.name() + "_" + fingerprint.substring(0, 8);
    }
}
