package isocentre.service.capture.web;

import isocentre.service.audit.Ledger;

/// Where a signature stands in the ledger, for its receipt.
///
/// @param entry its number in the audit log, which it has from the first
/// @param place its number in the ledger; empty before it is written there
/// @param origin the ledger's name
/// @param size of the signed checkpoint that covers it, in entries
/// @param root of that checkpoint
/// @param proof the address from which its proof can be taken away
public record Sealed(String entry, String place, String origin, String size, String root, String proof) {

    static Sealed in(long entry, Ledger.Covered covered, String proof) {
        return new Sealed(
                Long.toString(entry),
                Long.toString(covered.place()),
                covered.origin(),
                Long.toString(covered.size()),
                covered.root(),
                proof);
    }

    static Sealed waiting(long entry) {
        return new Sealed(Long.toString(entry), "", "", "", "", "");
    }

    public boolean waits() {
        return place.isEmpty();
    }
}
