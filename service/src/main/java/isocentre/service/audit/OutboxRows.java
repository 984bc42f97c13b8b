package isocentre.service.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the database knows of the way of audit entries into the ledger.
@Component
class OutboxRows {
    private static final Pattern ACT =
            Pattern.compile("\"type\":\"act\",\"record\":\"([0-9]{1,18})\",.*\"content\":\"([0-9a-f]{64})\"");

    private final JdbcClient database;

    OutboxRows(JdbcClient database) {
        this.database = database;
    }

    /// Entries that are not in the ledger yet, in their order.
    List<Recorded> waiting(int most) {
        return database.sql("SELECT audit_entry.* FROM ledger_outbox JOIN audit_entry ON number = audit ORDER BY number"
                        + " LIMIT ?")
                .params(most)
                .query(Recorded::of)
                .list();
    }

    /// How many entries of the ledger it knows.
    long known() {
        return database.sql("SELECT coalesce(max(place) + 1, 0) FROM ledger_entry")
                .query(Long.class)
                .single();
    }

    /// They were written, one after the other.
    @Transactional
    public void placed(long first, List<Recorded> entries) {
        for (int i = 0; i < entries.size(); i++) {
            place(first + i, entries.get(i).number());
        }
    }

    /// A line of the ledger that the database does not know yet.
    @Transactional
    public void found(long place, byte[] line) {
        Matcher act = ACT.matcher(new String(line, StandardCharsets.US_ASCII));
        if (!act.find()) {
            place(place, null);
            return;
        }
        long number = Long.parseLong(act.group(1));
        boolean same = database.sql("SELECT audit_entry.* FROM audit_entry WHERE number = ?")
                .params(number)
                .query(Recorded::of)
                .optional()
                .filter(row -> row.content().toString().equals(act.group(2)))
                .isPresent();
        place(place, same ? number : null);
        if (!same) {
            // A database from an older backup would give the number again.
            database.sql("SELECT setval(pg_get_serial_sequence('audit_entry', 'number'),"
                            + " greatest(?, (SELECT last_value FROM audit_entry_number_seq)))")
                    .params(number)
                    .query(Long.class)
                    .single();
        }
    }

    private void place(long place, @Nullable Long audit) {
        database.sql("INSERT INTO ledger_entry (place, audit) VALUES (?, ?)")
                .param(place)
                .param(audit)
                .update();
        if (audit != null) {
            database.sql("DELETE FROM ledger_outbox WHERE audit = ?")
                    .params(audit)
                    .update();
        }
    }
}
