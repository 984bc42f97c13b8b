package isocentre.lake.workbooks;

/// Why a file was not read.
///
/// @param why a sentence for the person who sent it
public record Rejection(Reason reason, String why) implements Reading {

    /// The kinds of files that are not read.
    public enum Reason {
        /// The file cannot be opened.
        UNREADABLE,
        /// It is not an Office Open XML workbook.
        NOT_A_WORKBOOK,
        /// It is a workbook, but it breaks off or contradicts itself.
        TORN,
        /// It unpacks to more than a workbook of this series can hold, or names things outside itself.
        HOSTILE,
        /// It is a workbook without radiotherapy waits by provider.
        OTHER_SERIES,
        /// Neither its text nor its name tells the month.
        NO_MONTH
    }
}
