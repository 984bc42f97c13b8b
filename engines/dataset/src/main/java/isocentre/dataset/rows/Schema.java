package isocentre.dataset.rows;

import isocentre.dataset.Layout;
import isocentre.dataset.reading.Column;
import isocentre.radiotherapy.standards.Format;
import isocentre.radiotherapy.standards.Item;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The items of one file as arrays by field number, and where the sender's columns stand among them. Field numbers
/// are positions in the standard's order, from 0; there are never more than 64.
public final class Schema {
    private final Layout layout;
    private final List<Item> items;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] fieldOfColumn;
    private final boolean[] given;
    final Item.Type[] types;
    /// For texts and codes, the lengths allowed as bits (bit 0 for length 1); 0 where any length is.
    final long[] lengths;
    /// For texts and codes, the greatest length allowed.
    final int[] longest;
    final boolean[] digitsOnly;
    final int[] whole;
    final int[] decimals;

    public Schema(Layout layout, List<Column> columns) {
        this.layout = layout;
        this.items = layout.items();
        int count = items.size();
        types = new Item.Type[count];
        lengths = new long[count];
        longest = new int[count];
        digitsOnly = new boolean[count];
        whole = new int[count];
        decimals = new int[count];
        given = new boolean[count];
        for (int i = 0; i < count; i++) {
            numbers.put(items.get(i).field(), i);
            shape(i, items.get(i));
        }
        fieldOfColumn = new int[columns.size()];
        Arrays.fill(fieldOfColumn, -1);
        for (Column column : columns) {
            Integer field = numbers.get(column.field());
            if (field != null) {
                fieldOfColumn[column.position()] = field;
                given[field] = true;
            }
        }
    }

    private void shape(int field, Item item) {
        types[field] = item.type();
        digitsOnly[field] = item.format().matches("n\\d+");
        whole[field] = Integer.MAX_VALUE;
        decimals[field] = Integer.MAX_VALUE;
        longest[field] = Integer.MAX_VALUE;
        item.shape().ifPresent(format -> {
            switch (format) {
                case Format.Digits digits -> {
                    whole[field] = digits.whole();
                    decimals[field] = digits.decimals();
                }
                case Format.Lengths allowed -> {
                    longest[field] = allowed.longest();
                    for (int length : allowed.allowed()) {
                        lengths[field] |= length <= 64 ? 1L << (length - 1) : 0;
                    }
                }
            }
        });
    }

    public Layout layout() {
        return layout;
    }

    /// How many columns the sender's file has.
    public int columns() {
        return fieldOfColumn.length;
    }

    /// How many fields the file has in the standard.
    public int size() {
        return items.size();
    }

    public List<Item> items() {
        return items;
    }

    public Item item(int field) {
        return items.get(field);
    }

    /// The number of a field, or -1 where the file has no such item.
    public int field(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// Whether the sender's file has a column for the field.
    public boolean given(int field) {
        return given[field];
    }

    /// The field of each column of the sender's file, -1 for columns of no item.
    int[] fieldOfColumn() {
        return fieldOfColumn;
    }
}
