package isocentre.dataset.repairing;

/// One cell that was written anew.
///
/// @param row the data row from 1, the header not counted
record Change(String file, long row, String field, String rule, String before, String after) {}
