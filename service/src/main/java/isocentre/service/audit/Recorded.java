package isocentre.service.audit;

import isocentre.ledger.Entry;
import isocentre.ledger.Hash;
import isocentre.ledger.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// An audit entry with all that the ledger's hash of it covers, as `docs/reference/ledger.md` has it.
record Recorded(long number, UUID salt, Instant at, String actor, Act act, String subject, String detail) {
    private static final String WITHHELD = "withheld";

    static Recorded of(ResultSet row, int ignored) throws SQLException {
        return new Recorded(
                row.getLong("number"),
                row.getObject("salt", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Act.valueOf(row.getString("act")),
                row.getString("subject"),
                row.getString("detail"));
    }

    Entry entry() {
        return new Entry.Act(number, id(actor), new Token(act.code()), id(subject), act.why(), content());
    }

    Hash content() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            Object[] values = {
                salt, number, ChronoUnit.MICROS.between(Instant.EPOCH, at), actor, act.name(), subject, detail
            };
            for (Object value : values) {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
                sha256.update((byte) '\n');
            }
            return Hash.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What could be an address, a sentence or a patient's number does not go into the ledger.
    private static Token id(String text) {
        try {
            return new Token(text.contains("@") ? WITHHELD : text);
        } catch (IllegalArgumentException e) {
            return new Token(WITHHELD);
        }
    }
}
