/// A Merkle tree log of who did what: append, prove, sign checkpoints, and witnesses that co-sign. Its files are
/// specified in `docs/reference/ledger.md`.
module isocentre.ledger {
    requires static org.jspecify;
    requires transitive isocentre.radiotherapy;

    exports isocentre.ledger;
}
