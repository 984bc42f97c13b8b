package isocentre.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts to be released, with the margins that are to be released too.
///
/// @param name of the file
/// @param dimensions its columns but the count, in order
/// @param counts in the order of the rows
public record Table(String name, List<String> dimensions, Map<Cell, Long> counts) {
    /// All of a dimension, in a file.
    public static final String TOTAL = "Total";
    private static final String COUNT = "count";
    private static final long LARGEST = 1_000_000_000;

    public Table {
        dimensions = List.copyOf(dimensions);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /// Reads a CSV file: a column for each dimension, and one named `count`. `Total` in a dimension means all
    /// of it.
    ///
    /// @throws UnusableTable if it is not such a table
    public static Table read(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> rows = lines.iterator();
            if (!rows.hasNext()) {
                throw new UnusableTable(name + " is empty: its first row names the columns, one of them count");
            }
            List<String> header = rows.next().getFields();
            List<String> dimensions = dimensions(name, header);
            Map<Cell, Long> counts = new LinkedHashMap<>();
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                String where = name + ", line " + row.getStartingLineNumber();
                Cell cell = cell(where, header, row.getFields());
                if (counts.put(cell, count(where, row.getField(header.indexOf(COUNT)))) != null) {
                    throw new UnusableTable(where + ": " + cell + " was counted in an earlier row; remove one of them");
                }
            }
            if (counts.isEmpty()) {
                throw new UnusableTable(name + " has no rows: there is nothing to release");
            }
            return new Table(name, dimensions, counts);
        }
    }

    private static List<String> dimensions(String name, List<String> header) {
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (column.isBlank() || !seen.add(column)) {
                throw new UnusableTable(name + ": the column '" + column + "' has no name, or one that another has");
            }
        }
        if (!seen.contains(COUNT)) {
            throw new UnusableTable(name + " has no column named count: name the column of numbers so");
        }
        return header.stream().filter(column -> !column.equals(COUNT)).toList();
    }

    private static Cell cell(String where, List<String> header, List<String> fields) {
        if (fields.size() != header.size()) {
            throw new UnusableTable(
                    where + " has " + fields.size() + " fields, and the header " + header.size() + ": mend the row");
        }
        Map<String, String> categories = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            String value = fields.get(i);
            if (!header.get(i).equals(COUNT) && !value.equals(TOTAL)) {
                categories.put(header.get(i), plain(where, header.get(i), value));
            }
        }
        return Cell.of(categories);
    }

    /// A category is written into files that spreadsheets open: it may not be a formula.
    private static String plain(String where, String column, String value) {
        if (value.isBlank()) {
            throw new UnusableTable(where + ", " + column + " is blank: write a category, or Total for all of them");
        }
        if ("=+-@(".indexOf(value.charAt(0)) >= 0 || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableTable(where + ", " + column + ": '" + value
                    + "' begins like a formula, or holds a sign that" + " cannot be printed; rename the category");
        }
        return value;
    }

    private static long count(String where, String text) {
        try {
            long count = Long.parseLong(text.strip());
            if (count >= 0 && count <= LARGEST) {
                return count;
            }
        } catch (NumberFormatException e) {
            // told below, with the row
        }
        throw new UnusableTable(where + ", count: '" + text + "' is not a whole number of people, 0 or more, without"
                + " thousands separators");
    }
}
