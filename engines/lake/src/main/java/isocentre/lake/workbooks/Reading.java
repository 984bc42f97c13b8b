package isocentre.lake.workbooks;

/// What became of a file: a workbook, or the reason why it is none.
public sealed interface Reading permits Workbook, Rejection {}
