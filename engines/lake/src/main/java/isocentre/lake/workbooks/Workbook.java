package isocentre.lake.workbooks;

import isocentre.radiotherapy.Month;
import java.util.List;

/// What a month's workbook says of radiotherapy.
///
/// @param status `final`, `provisional` or `revised` as its front page says; `not stated` otherwise
/// @param rows one for each provider and stage; never the totals of England, so that they may be added up
/// @param england the published rows of England, one a stage, for checking; empty if the workbook has none
/// @param notes where things were found, and what could not be placed
/// @param discrepancies sums that do not agree: bands and totals, stages and all, providers and England
public record Workbook(
        Month month, String status, List<Wait> rows, List<Wait> england, List<String> notes, List<String> discrepancies)
        implements Reading {
    public Workbook {
        rows = List.copyOf(rows);
        england = List.copyOf(england);
        notes = List.copyOf(notes);
        discrepancies = List.copyOf(discrepancies);
    }
}
