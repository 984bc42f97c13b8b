package isocentre.ledger;

/// What opening a log found at its end.
///
/// @param entries whole entries
/// @param tornBytes bytes after the last whole entry, cut off and kept aside: a crash interrupted their writing
///     before anybody was told that they were kept
public record Recovery(long entries, int tornBytes) {
    public boolean repaired() {
        return tornBytes > 0;
    }
}
