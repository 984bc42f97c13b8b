package isocentre.service.governance.planning;

/// What is wrong with a file, and what to do about it.
///
/// @param row as a spreadsheet counts: 1 is the heads; 0 for the file as a whole
/// @param field the head of the column; empty for the row or file as a whole
/// @param value what stands there
public record Fault(long row, String field, String value, String reason, String remedy) {}
