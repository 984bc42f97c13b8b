package isocentre.report.views;

/// Where the figures of a page come from.
public enum Origin {
    /// Every figure was published or sent in by real services.
    REAL,
    /// Some figures are real and some were made by software.
    MIXED,
    /// Every figure was made by software.
    SYNTHETIC
}
