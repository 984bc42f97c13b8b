package isocentre.dataset;

/// What was read of one file.
///
/// @param encoding `UTF-8`, `UTF-16LE`, `UTF-16BE` or `windows-1252`
/// @param delimiter the character between cells
public record FileSummary(String name, Layout layout, String encoding, char delimiter, long rows, long rejectedRows) {}
