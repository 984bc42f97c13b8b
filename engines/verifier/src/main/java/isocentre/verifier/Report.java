package isocentre.verifier;

import java.util.List;

/// What verifying a ledger found.
///
/// @param origin the ledger's name
/// @param entries how many it holds
/// @param covered how many of them the last good checkpoint covers
/// @param checkpoints how many were checked, those that the user kept included
/// @param witnesses who signed the last checkpoint besides the ledger
/// @param findings what is wrong; none: it was not altered
/// @param notes what is not wrong, and worth knowing
public record Report(
        String origin,
        long entries,
        long covered,
        int checkpoints,
        List<String> witnesses,
        List<Finding> findings,
        List<String> notes) {
    public Report {
        witnesses = List.copyOf(witnesses);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
