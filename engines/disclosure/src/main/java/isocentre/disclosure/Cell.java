package isocentre.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is counted in one number: those who are of all these categories. A dimension that is not named is not
/// divided, so the cell without categories counts everybody; and two tables that count the same have the same
/// cell.
///
/// @param categories by dimension, such as `sex` → `women`
public record Cell(SortedMap<String, String> categories) implements Comparable<Cell> {
    public Cell {
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    public static Cell of(Map<String, String> categories) {
        return new Cell(new TreeMap<>(categories));
    }

    Cell with(String dimension, String category) {
        TreeMap<String, String> more = new TreeMap<>(categories);
        more.put(dimension, category);
        return new Cell(more);
    }

    Cell without(String dimension) {
        TreeMap<String, String> fewer = new TreeMap<>(categories);
        fewer.remove(dimension);
        return new Cell(fewer);
    }

    @Override
    public int compareTo(Cell other) {
        return toString().compareTo(other.toString());
    }

    /// As in `age 21–30, sex women`.
    @Override
    public String toString() {
        return categories.isEmpty()
                ? "the total of all"
                : categories.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(", "));
    }
}
