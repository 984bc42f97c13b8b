package isocentre.dataset;

/// The counts of one item over one file, for the indicators of data quality (DQ-02, DQ-03).
///
/// @param mandatory whether the data set wants the item in every row
/// @param rows data rows of the file
/// @param present rows in which the item is not blank
/// @param valid rows in which the item is not blank and passes its format and its code list
public record FieldCount(Layout layout, String field, boolean mandatory, long rows, long present, long valid) {}
