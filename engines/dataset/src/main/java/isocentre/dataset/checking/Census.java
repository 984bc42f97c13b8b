package isocentre.dataset.checking;

import isocentre.dataset.judging.KeyTest;
import isocentre.dataset.rows.Days;
import isocentre.dataset.rows.Row;
import isocentre.dataset.rows.Schema;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Item;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a file says of itself: the months of its rows, the providers, how its dates are written, rows of another
/// width.
final class Census {
    private static final int FIRST_YEAR = 1800;
    private static final int MOST_PROVIDERS = 1000;

    private final Charset charset;
    private final int day;
    private final boolean seconds;
    private final int provider;
    private final long[] months = new long[400 * 12 + 1];
    private final Map<String, Long> providers = new HashMap<>();
    private final long[] dayFirst;
    private final long[] monthFirst;
    private Cause ragged = new Cause("");

    private int month;
    private int monthSince;
    private String code = "";
    private long codeKey;
    private int codeSince;

    Census(Schema schema, Charset charset, Row row) {
        this.charset = charset;
        this.day = schema.field(KeyTest.dayField(schema.layout()));
        this.seconds = schema.item(day).type() == Item.Type.TIMESTAMP;
        this.provider = schema.field("provider");
        this.dayFirst = row.dayFirst;
        this.monthFirst = row.monthFirst;
    }

    void begin() {
        monthSince = 0;
        codeSince = 0;
        month = 0;
        code = "";
        codeKey = 0;
    }

    void see(Row row, int record) {
        if ((row.dirty >>> day & 1) != 0) {
            months[month] += record - monthSince;
            monthSince = record;
            month = row.state[day] == Row.VALID ? month(row.number[day]) : 0;
        }
        if (provider >= 0 && (row.dirty >>> provider & 1) != 0 && row.key[provider] != codeKey) {
            count(record - codeSince);
            codeSince = record;
            codeKey = row.key[provider];
            code = row.text(provider, charset);
        }
    }

    private int month(double value) {
        int digits = Days.digits(Math.floorDiv((long) value, seconds ? 86400L : 1L));
        return (digits / 10000 - FIRST_YEAR) * 12 + digits / 100 % 100;
    }

    private void count(int rows) {
        if (rows > 0 && !code.isEmpty() && (providers.size() < MOST_PROVIDERS || providers.containsKey(code))) {
            providers.merge(code, (long) rows, Long::sum);
        }
    }

    /// A row whose number of cells is not that of the header says nothing else.
    void passOver(int record, long row) {
        ragged.add(row);
        end(record);
        begin();
        monthSince = record;
        codeSince = record;
    }

    /// Takes in what another thread saw of the same file.
    void add(Census other) {
        for (int i = 0; i < months.length; i++) {
            months[i] += other.months[i];
        }
        other.providers.forEach((one, rows) -> providers.merge(one, rows, Long::sum));
        for (int i = 0; i < dayFirst.length; i++) {
            dayFirst[i] += other.dayFirst[i];
            monthFirst[i] += other.monthFirst[i];
        }
        ragged = Cause.together(ragged, other.ragged);
    }

    /// Rows whose number of cells is not that of the header.
    Cause ragged() {
        return ragged;
    }

    /// The month with the most rows.
    Optional<Month> month() {
        int most = 0;
        for (int i = 1; i < months.length; i++) {
            most = months[i] > (most == 0 ? 0 : months[most]) ? i : most;
        }
        return most == 0 ? Optional.empty() : Optional.of(new Month(FIRST_YEAR + (most - 1) / 12, (most - 1) % 12 + 1));
    }

    /// The provider with the most rows, if its code has the form of one.
    Optional<OdsCode> provider() {
        return providers.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(OdsCode::isOdsCode)
                .map(OdsCode::new);
    }

    /// The fields, as bits, whose slashed dates can only stand month first.
    long monthBeforeDay() {
        long fields = 0;
        for (int i = 0; i < dayFirst.length; i++) {
            fields |= monthFirst[i] > 0 && dayFirst[i] == 0 ? 1L << i : 0;
        }
        return fields;
    }

    void end(int records) {
        months[month] += records - monthSince;
        count(records - codeSince);
    }
}
