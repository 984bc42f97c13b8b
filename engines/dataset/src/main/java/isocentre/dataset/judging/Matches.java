package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/// Whether the whole content of a field matches a regular expression. Answers are remembered by content, since most
/// fields hold few different values.
final class Matches extends Condition {
    private static final int REMEMBERED = 1024;

    private final int field;
    private final Pattern pattern;
    private final Charset charset;
    private final long[] keys = new long[REMEMBERED];
    private final byte[] answers = new byte[REMEMBERED];

    Matches(int field, String pattern, Charset charset) {
        this.field = field;
        this.pattern = Pattern.compile(pattern);
        this.charset = charset;
    }

    @Override
    int of(Row row) {
        long key = row.key[field];
        if (key == 0) {
            return UNKNOWN;
        }
        int place = (int) Words.mix(key) & REMEMBERED - 1;
        if (keys[place] != key) {
            keys[place] = key;
            answers[place] = (byte) of(pattern.matcher(row.text(field, charset)).matches());
        }
        return answers[place];
    }
}
