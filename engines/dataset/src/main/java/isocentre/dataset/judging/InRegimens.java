package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.Fractions;
import isocentre.radiotherapy.Gray;
import isocentre.radiotherapy.IcdCode;
import java.nio.charset.StandardCharsets;

/// Whether the library of regimens has this dose in this many fractions for the diagnosis. Unknown for a diagnosis
/// for which the library has nothing, and for a dose or number that is none.
final class InRegimens extends Condition {
    private static final int REMEMBERED = 4096;

    private final int diagnosis;
    private final Quantity dose;
    private final Quantity fractions;
    private final Facts facts;
    private final long[] keys = new long[REMEMBERED];
    private final byte[] answers = new byte[REMEMBERED];

    InRegimens(int diagnosis, Quantity dose, Quantity fractions, Facts facts) {
        this.diagnosis = diagnosis;
        this.dose = dose;
        this.fractions = fractions;
        this.facts = facts;
    }

    @Override
    int of(Row row) {
        double gray = dose.of(row);
        double number = fractions.of(row);
        if (row.key[diagnosis] == 0 || !(gray > 0) || !(number >= 1) || number > 1000) {
            return UNKNOWN;
        }
        long key = Words.mix(Words.mix(row.key[diagnosis]) ^ Double.doubleToLongBits(gray)) + (long) number;
        int place = (int) Words.mix(key) & REMEMBERED - 1;
        if (keys[place] != key) {
            keys[place] = key;
            answers[place] = (byte) judge(row.text(diagnosis, StandardCharsets.ISO_8859_1), gray, (int) number);
        }
        return answers[place];
    }

    private int judge(String code, double gray, int number) {
        if (!IcdCode.isIcd(code)) {
            return UNKNOWN;
        }
        var regimens = facts.standards().regimens();
        IcdCode icd = IcdCode.of(code);
        if (regimens.of(icd).isEmpty()) {
            return UNKNOWN;
        }
        return of(!regimens.matching(icd, new Gray(gray), new Fractions(number)).isEmpty());
    }
}
