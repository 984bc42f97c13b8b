package isocentre.dataset.judging;

import isocentre.dataset.rows.Row;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a code stands for an organisation that gave radiotherapy on the day (RV-05).
final class ProviderOn extends Condition {
    private record Span(double from, double to) {}

    private final Wording provider;
    private final Quantity day;
    private final Map<Long, Span> spans = new HashMap<>();

    ProviderOn(Wording provider, Quantity day, Organisations organisations) {
        this.provider = provider;
        this.day = day;
        for (OdsCode code : organisations.codes()) {
            // whether a code is known does not hang on the date; its validity is asked below
            organisations.known(code, LocalDate.EPOCH).ifPresent(one -> {
                Validity validity = one.validity();
                spans.put(Row.key(code.code()), new Span(number(validity.from(), -1e9), number(validity.to(), 1e9)));
            });
        }
    }

    private static double number(@Nullable LocalDate day, double otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }

    @Override
    int of(Row row) {
        long key = provider.of(row);
        double on = day.of(row);
        if (key == 0 || Double.isNaN(on)) {
            return UNKNOWN;
        }
        Span span = spans.get(key);
        return of(span != null && on >= span.from() && on <= span.to());
    }
}
