package isocentre.dataset.judging;

import isocentre.dataset.Layout;
import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rules.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a rule over the whole file needs of each row: a key, and a value to hold beside it. Each thread has its own.
public final class KeyTest {
    private final RowTest when;
    private final Meaning[] keys;
    private final int[] fields;
    private final boolean[] days;
    private final boolean seconds;
    private final Meaning[] values;
    private final long reads;

    private KeyTest(RowTest when, int[] fields, boolean[] days, int[] values, Compiler compiler) {
        this.seconds = compiler.facts.schema().layout() != Layout.FLAT;
        this.when = when;
        this.fields = fields;
        this.keys = meanings(fields, compiler);
        this.days = days;
        this.values = meanings(values, compiler);
        this.reads = compiler.reads | when.reads();
    }

    private static Meaning[] meanings(int[] fields, Compiler compiler) {
        return Arrays.stream(fields)
                .mapToObj(field -> new Meaning(field, compiler))
                .toArray(Meaning[]::new);
    }

    /// @param key fields of the key; `date` stands for the day of the attendance or exposure
    /// @param value fields of the value, or none
    /// @throws CannotRun if the sender's file lacks a column
    public static KeyTest of(String when, List<String> key, List<String> value, Facts facts) throws CannotRun {
        List<Integer> fields = new ArrayList<>();
        Compiler compiler = new Compiler(facts);
        boolean[] days = new boolean[key.size()];
        for (int i = 0; i < key.size(); i++) {
            days[i] = key.get(i).equals("date");
            String name = days[i] ? dayField(facts.schema().layout()) : key.get(i);
            fields.add(compiler.field(new Expression.Field(name)));
        }
        List<Integer> held = new ArrayList<>();
        for (String name : value) {
            held.add(compiler.field(new Expression.Field(name)));
        }
        RowTest admitted = RowTest.of(when, "", facts);
        return new KeyTest(admitted, array(fields), days, array(held), compiler);
    }

    /// The field whose day is the row's day.
    public static String dayField(Layout layout) {
        return switch (layout) {
            case ATTENDANCE -> "attended_at";
            case PRESCRIPTION -> "exposed_at";
            case FLAT -> "attended_on";
        };
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    public long reads() {
        return reads;
    }

    /// The row's key; 0 where a part of it is blank or the row is not admitted.
    public long key(Row row) {
        if (when.of(row) != RowTest.PASSES) {
            return 0;
        }
        long hash = 1;
        for (int i = 0; i < keys.length; i++) {
            int field = fields[i];
            if (row.key[field] == 0 || days[i] && row.state[field] != Row.VALID) {
                return 0;
            }
            hash = Words.mix(hash ^ (days[i] ? day(row, field) : keys[i].key(row))) + i;
        }
        return hash == 0 ? 1 : hash;
    }

    private long day(Row row, int field) {
        return Math.floorDiv((long) row.number[field], seconds ? 86400L : 1L);
    }

    /// The value beside the key; 0 where it is blank or cannot be read.
    public long value(Row row) {
        long hash = 1;
        for (Meaning value : values) {
            long one = value.certain(row);
            if (one == 0) {
                return 0;
            }
            hash = Words.mix(hash ^ one);
        }
        return hash == 0 ? 1 : hash;
    }
}
