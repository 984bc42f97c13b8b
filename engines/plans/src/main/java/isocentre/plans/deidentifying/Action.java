package isocentre.plans.deidentifying;

/// What is done to an element.
public enum Action {
    KEPT,
    REMOVED,
    /// It stays without a value.
    EMPTIED,
    /// Replaced by a value that says nothing.
    DUMMY,
    /// Replaced by a keyed pseudonym.
    PSEUDONYM,
    /// Replaced by a new UID, the same wherever the old one stood.
    NEW_UID,
    /// Text looked over, and kept because it names nobody.
    CLEANED,
    /// Date moved.
    SHIFTED
}
