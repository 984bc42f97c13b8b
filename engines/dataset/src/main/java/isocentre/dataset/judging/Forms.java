package isocentre.dataset.judging;

import isocentre.dataset.judging.Quantity.Unit;
import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.IcdCode;
import java.nio.charset.StandardCharsets;

/// Forms that the field knows: NHS number, postcode, ICD-10 code. All are unknown for a blank.
final class Forms {
    private Forms() {}

    /// Ten digits with a modulus-11 check digit (RV-02).
    static Condition nhsNumber(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                return row.length[field] == 0 ? UNKNOWN : of(right(row.bytes, row.start[field], row.length[field]));
            }
        };
    }

    /// The same algorithm as [NhsNumber], on bytes.
    static boolean right(byte[] bytes, int from, int length) {
        if (length != 10) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = bytes[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += (i < 9 ? 10 - i : 1) * digit;
        }
        // the check digit makes the weighted sum a multiple of 11; a check digit of 10 is never given
        return sum % 11 == 0;
    }

    /// The pattern of RV-03: area, district, a blank, sector, unit; the unit without C I K M O V.
    static Condition postcode(int field) {
        return new Condition() {
            @Override
            int of(Row row) {
                int length = row.length[field];
                return length == 0 ? UNKNOWN : of(isPostcode(row.bytes, row.start[field], length));
            }
        };
    }

    private static boolean isPostcode(byte[] b, int from, int length) {
        int gap = from + length - 4;
        int outward = length - 4;
        if (outward < 2
                || outward > 4
                || b[gap] != ' '
                || !digit(b[gap + 1])
                || !unit(b[gap + 2])
                || !unit(b[gap + 3])) {
            return false;
        }
        int letters = letter(b[from + 1]) ? 2 : 1;
        int district = outward - letters;
        boolean first = letter(b[from]) && district >= 1 && district <= 2;
        boolean second = first && (digit(b[from + letters]) || b[from + letters] == 'R');
        return second && (district == 1 || digit(b[from + letters + 1]) || letter(b[from + letters + 1]));
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean letter(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static boolean unit(byte b) {
        return letter(b) && b != 'C' && b != 'I' && b != 'K' && b != 'M' && b != 'O' && b != 'V';
    }

    /// A letter, two digits and at most two more, the dot, a filling X and the dagger forgiven.
    static Condition icd(int field) {
        return new Remembered(field) {
            @Override
            boolean judge(Row row) {
                return IcdCode.isIcd(row.text(field, StandardCharsets.ISO_8859_1));
            }
        };
    }

    /// Characters of the content; bytes of it where it is not ASCII. Unknown for a blank.
    static Quantity length(int field) {
        return new Quantity(Unit.NUMBER) {
            @Override
            double of(Row row) {
                return row.length[field] == 0 ? Double.NaN : row.length[field];
            }
        };
    }

    /// The decimal value of a text or code.
    static Quantity number(int field) {
        return new Quantity(Unit.NUMBER) {
            @Override
            double of(Row row) {
                if (!Double.isNaN(row.number[field])) {
                    return row.number[field];
                }
                return row.decimal(field);
            }
        };
    }

    /// A judgement of a field's content, remembered by content.
    abstract static class Remembered extends Condition {
        private final int of;
        private final long[] keys = new long[1024];
        private final byte[] answers = new byte[1024];

        Remembered(int field) {
            this.of = field;
        }

        abstract boolean judge(Row row);

        @Override
        int of(Row row) {
            long key = row.key[of];
            if (key == 0) {
                return UNKNOWN;
            }
            int place = (int) isocentre.dataset.blocks.Words.mix(key) & 1023;
            if (keys[place] != key) {
                keys[place] = key;
                answers[place] = (byte) of(judge(row));
            }
            return answers[place];
        }
    }
}
