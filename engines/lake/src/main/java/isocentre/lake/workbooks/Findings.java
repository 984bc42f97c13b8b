package isocentre.lake.workbooks;

import isocentre.radiotherapy.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found while a workbook is read.
final class Findings {
    /// How many rows of one kind are named before the rest is only counted.
    private static final int NAMED = 5;

    final List<Wait> rows = new ArrayList<>();
    final List<Wait> england = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<String> discrepancies = new ArrayList<>();
    final List<String> sheets = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private Optional<Month> frontMonth = Optional.empty();
    private Optional<Month> sheetMonth = Optional.empty();
    private String status = "not stated";
    private boolean commissioners;
    private boolean radiotherapy;

    /// Looks for month and status in a line above a table, or on a page without one.
    void preamble(Line line, boolean waitsSheet) {
        for (String cell : line.cells().values()) {
            Optional<Month> month = Months.only(cell).or(() -> waitsSheet ? Months.serial(cell) : Optional.empty());
            if (waitsSheet) {
                sheetMonth = sheetMonth.or(() -> month);
            } else {
                frontMonth = frontMonth.or(() -> month);
            }
            String plain = Headings.plain(cell);
            commissioners |= plain.contains("COMMISSIONER BASED") && plain.length() < 200;
            if (status.equals("not stated") && plain.startsWith("STATUS")) {
                status = List.of("final", "provisional", "revised").stream()
                        .filter(one -> cell.toLowerCase(java.util.Locale.ROOT).contains(one))
                        .findFirst()
                        .orElse(status);
            }
        }
    }

    void foundRadiotherapy(String sheet) {
        radiotherapy = true;
        sheets.add(sheet);
    }

    void foundCommissioners() {
        commissioners = true;
    }

    boolean radiotherapy() {
        return radiotherapy;
    }

    boolean commissioners() {
        return commissioners;
    }

    String status() {
        return status;
    }

    void unplaced(String sheet, Line line, String why) {
        unplaced.add("sheet '" + sheet + "', row " + line.number() + ": " + why);
    }

    /// Adds the rows that could not be placed to the notes: all are counted, the first are named.
    void noteUnplaced() {
        if (!unplaced.isEmpty()) {
            notes.add(unplaced.size() + (unplaced.size() == 1 ? " row" : " rows") + " could not be placed: "
                    + String.join("; ", unplaced.subList(0, Math.min(NAMED, unplaced.size())))
                    + (unplaced.size() > NAMED ? "; and " + (unplaced.size() - NAMED) + " more" : ""));
        }
    }

    /// The month that the front page or the sheet tells, else the file's name; says where it was taken from.
    Optional<Month> month(String fileName) {
        if (frontMonth.isPresent() && sheetMonth.isPresent() && !frontMonth.equals(sheetMonth)) {
            discrepancies.add("The front page says " + frontMonth.get().words() + ", the sheet of waits "
                    + sheetMonth.get().words() + ": the sheet was taken.");
        }
        Optional<Month> named = Months.in(fileName);
        Optional<Month> told = sheetMonth.or(() -> frontMonth);
        if (told.isEmpty()) {
            named.ifPresent(month -> notes.add(
                    "The workbook does not tell its month: " + month.words() + " was taken from the file's name."));
            return named;
        }
        if (named.isPresent() && !named.equals(told)) {
            discrepancies.add("The file's name says " + named.get().words() + ", the workbook "
                    + told.get().words() + ": the workbook was taken.");
        }
        return told;
    }
}
