package isocentre.dataset.judging;

import isocentre.dataset.blocks.Words;
import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisations;
import java.util.ArrayList;
import java.util.List;

/// Whether an identifier begins with the code of the provider or of one whose service passed to it (RV-14): old
/// machine codes keep the old trust's code after a merger.
final class Belongs extends Condition {
    private final int field;
    private final Wording provider;
    private final KeySet pairs;

    Belongs(int field, Wording provider, Organisations organisations) {
        this.field = field;
        this.provider = provider;
        List<Long> keys = new ArrayList<>();
        for (OdsCode code : organisations.codes()) {
            for (OdsCode old : organisations.predecessorsOf(code)) {
                keys.add(pair(Row.key(code.code()), Row.key(old.code())));
            }
        }
        this.pairs = new KeySet(keys.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    int of(Row row) {
        long owner = provider.of(row);
        int length = row.length[field];
        if (owner == 0 || length == 0) {
            return UNKNOWN;
        }
        long start = Words.at(row.bytes, row.start[field]);
        int ownLength = 8 - Long.numberOfLeadingZeros(owner) / 8;
        long own = Words.first(start, Math.min(length, ownLength));
        return of(own == owner || pairs.holds(pair(owner, Words.first(start, Math.min(length, 3)))));
    }

    private static long pair(long owner, long code) {
        return Words.mix(owner) ^ code;
    }
}
