package isocentre.dataset.emitting;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Days;
import isocentre.dataset.rows.Row;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// One column of the normal form. What is blank, or cannot be read, is an empty cell.
abstract class Cell {
    private final long reads;

    Cell(int... fields) {
        long bits = 0;
        for (int field : fields) {
            bits |= field < 0 ? 0 : 1L << field;
        }
        // a cell without a field is written with the first row, when every bit is set
        reads = bits == 0 ? 1L << 63 : bits;
    }

    /// The fields read, as bits.
    long reads() {
        return reads;
    }

    abstract void write(Row row, Lines line);

    static Cell empty() {
        return new Cell() {
            @Override
            void write(Row row, Lines line) {
                // nothing to say
            }
        };
    }

    static Cell text(int field, Charset charset) {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        return new Cell(field) {
            @Override
            void write(Row row, Lines line) {
                if (utf8) {
                    line.cell(row.bytes, row.start[field], row.length[field]);
                } else {
                    byte[] converted = row.text(field, charset).getBytes(StandardCharsets.UTF_8);
                    line.cell(converted, 0, converted.length);
                }
            }
        };
    }

    /// A number as it was written, without a plus sign.
    static Cell number(int field) {
        return new Cell(field) {
            @Override
            void write(Row row, Lines line) {
                if (!Double.isNaN(row.number[field])) {
                    int from = row.start[field];
                    int plus = row.bytes[from] == '+' ? 1 : 0;
                    line.put(row.bytes, from + plus, row.length[field] - plus);
                }
            }
        };
    }

    static Cell date(int field) {
        return new Cell(field) {
            @Override
            void write(Row row, Lines line) {
                if (row.state[field] == Row.VALID) {
                    line.date((long) row.number[field]);
                }
            }
        };
    }

    static Cell moment(int field) {
        return new Cell(field) {
            @Override
            void write(Row row, Lines line) {
                if (row.state[field] == Row.VALID) {
                    line.moment((long) row.number[field]);
                }
            }
        };
    }

    /// A moment written as a date and a time: the start of the day where the time is missing or cannot be read, as it
    /// is for a date alone, so that a lost time does not lose the exposure.
    static Cell moment(int day, int time) {
        return new Cell(day, time) {
            @Override
            void write(Row row, Lines line) {
                if (row.state[day] == Row.VALID) {
                    long seconds = row.state[time] == Row.VALID ? (long) row.number[time] : 0;
                    line.moment((long) row.number[day] * 86400 + seconds);
                }
            }
        };
    }

    /// `true` or `false` for Y, the other for N: the out-patient indicator of version 5 says the reverse of the
    /// admitted-patient indicator of version 6.
    static Cell yesNo(int field, boolean yes) {
        return new Cell(field) {
            @Override
            void write(Row row, Lines line) {
                if (row.key[field] == 'Y') {
                    line.put(yes ? "true" : "false");
                } else if (row.key[field] == 'N') {
                    line.put(yes ? "false" : "true");
                }
            }
        };
    }

    /// Whole years at the attendance, of people of 0 to 130.
    static Cell age(int birth, int attended) {
        return new Cell(birth, attended) {
            @Override
            void write(Row row, Lines line) {
                if (row.state[birth] == Row.VALID && row.state[attended] == Row.VALID) {
                    int age = Days.years((long) row.number[birth], Math.floorDiv((long) row.number[attended], 86400L));
                    if (age >= 0 && age <= 130) {
                        line.number(age);
                    }
                }
            }
        };
    }

    /// The outward part of a postcode, and only where it looks like one: never more of an address.
    static Cell district(int postcode) {
        return new Cell(postcode) {
            @Override
            void write(Row row, Lines line) {
                int from = row.start[postcode];
                int length = row.length[postcode];
                int outward = 0;
                boolean digit = false;
                while (outward < length && alphanumeric(row.bytes[from + outward])) {
                    digit |= row.bytes[from + outward] <= '9';
                    outward++;
                }
                if (digit && outward >= 2 && outward <= 4 && length - outward >= 4 && length - outward <= 5) {
                    line.put(row.bytes, from, outward);
                }
            }
        };
    }

    private static boolean alphanumeric(byte b) {
        return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z';
    }

    /// The pseudonym of the patient named by these fields, remembered by their content.
    static Cell patient(List<Integer> fields, Function<Row, String> pseudonym) {
        int[] named = fields.stream().mapToInt(Integer::intValue).toArray();
        long[] keys = new long[4096];
        byte[][] names = new byte[4096][];
        return new Cell(named) {
            @Override
            void write(Row row, Lines line) {
                long key = 1;
                for (int field : named) {
                    key = Words.mix(key ^ (field < 0 ? 0 : row.key[field])) + 1;
                }
                int place = (int) key & names.length - 1;
                if (keys[place] != key || names[place] == null) {
                    keys[place] = key;
                    names[place] = pseudonym.apply(row).getBytes(StandardCharsets.UTF_8);
                }
                line.put(names[place], 0, names[place].length);
            }
        };
    }
}
