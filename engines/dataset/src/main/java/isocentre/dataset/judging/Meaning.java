package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.standards.CodeList;
import isocentre.radiotherapy.standards.Item;
import org.jspecify.annotations.Nullable;

/// What a cell says, whatever way it is written: `C50.9` and `C509` are one diagnosis, `999 000 0018` and
/// `9990000018` one number, `03/05/2024` and `2024-05-03` one day. Rules that compare rows compare this, so that a
/// fault of writing is not told a second time as a contradiction.
final class Meaning {
    private enum Kind {
        TEXT,
        NUMBER,
        DIGITS,
        ICD
    }

    private final int field;
    private final Kind kind;
    private final @Nullable KeySet codes;

    Meaning(int field, Compiler compiler) {
        this.field = field;
        Item item = compiler.facts.schema().item(field);
        this.kind = switch (item.type()) {
            case INTEGER, DECIMAL, DATE, TIMESTAMP, TIME -> Kind.NUMBER;
            case TEXT, CODE, BOOLEAN ->
                item.format().matches("n\\d+")
                        ? Kind.DIGITS
                        : item.codeSystem().orElse("").equals("ICD-10") ? Kind.ICD : Kind.TEXT;
        };
        this.codes = item.codeList()
                .filter(list -> compiler.facts
                        .standards()
                        .codeLists()
                        .find(list)
                        .filter(CodeList::complete)
                        .isPresent())
                .map(list -> new KeySet(compiler.list(list)))
                .orElse(null);
    }

    /// A key of what the cell says; of its text where that cannot be read; 0 for a blank.
    long key(Row row) {
        long text = row.key[field];
        if (text == 0) {
            return 0;
        }
        long read = switch (kind) {
            case TEXT -> text;
            case NUMBER -> number(row);
            case DIGITS -> digits(row);
            case ICD -> icd(row);
        };
        return read == 0 ? text : read;
    }

    /// The same, 0 also for what cannot be read or is no code of its list: it contradicts nothing, and other rules
    /// tell of it.
    long certain(Row row) {
        long text = row.key[field];
        boolean unknown = row.state[field] == Row.INVALID || codes != null && text != 0 && !codes.holds(text);
        return unknown ? 0 : key(row);
    }

    private long number(Row row) {
        return row.state[field] == Row.INVALID ? 0 : Words.mix(Double.doubleToLongBits(row.number[field] + 0.5));
    }

    private long digits(Row row) {
        long number = 1;
        int end = row.start[field] + row.length[field];
        for (int i = row.start[field]; i < end; i++) {
            byte b = row.bytes[i];
            if (b >= '0' && b <= '9' && number < Long.MAX_VALUE / 100) {
                number = number * 10 + b - '0';
            } else if (b != ' ' && b != '-') {
                return 0;
            }
        }
        return Words.mix(number);
    }

    /// Without dot, filler, dagger and case, as [isocentre.radiotherapy.IcdCode] reads it.
    private long icd(Row row) {
        long code = 0;
        int kept = 0;
        int end = row.start[field] + row.length[field];
        for (int i = row.start[field]; i < end; i++) {
            byte b = row.bytes[i];
            int c = b >= 'a' && b <= 'z' ? b - 32 : b;
            boolean filler = c == '.' || kept >= 3 && (c == 'X' || c == '+' || c == '*' || c == '-');
            if (!filler) {
                if (kept == 8) {
                    return 0;
                }
                code |= (c & 0xffL) << (8 * kept++);
            }
        }
        return code;
    }
}
