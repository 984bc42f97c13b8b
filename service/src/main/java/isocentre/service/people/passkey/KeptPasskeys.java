package isocentre.service.people.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/// Passkeys in the database.
@Component
class KeptPasskeys implements UserCredentialRepository {
    private final JdbcClient database;
    private final Clock clock;

    KeptPasskeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The device counted no further than at the last use: two devices hold the same key.
    static final class Copied extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return database.sql("SELECT * FROM passkey WHERE id = ?")
                .params(id.toBase64UrlString())
                .query(KeptPasskeys::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql("SELECT * FROM passkey WHERE account = ? ORDER BY made_at")
                .params(Owners.account(handle))
                .query(KeptPasskeys::passkey)
                .list();
    }

    /// Keeps a new passkey, or the count of one that was used just now.
    ///
    /// @throws Copied if it was used before with this count or a higher one
    @Override
    public void save(CredentialRecord passkey) {
        Timestamp now = Timestamp.from(clock.instant());
        String id = passkey.getCredentialId().toBase64UrlString();
        long count = passkey.getSignatureCount();
        int used = database.sql("UPDATE passkey SET signature_count = ?, used_at = ? WHERE id = ?"
                        + " AND (signature_count < ? OR signature_count = 0 AND ? = 0)")
                .params(count, now, id, count, count)
                .update();
        if (used == 1) {
            return;
        }
        if (findByCredentialId(passkey.getCredentialId()) != null) {
            throw new Copied();
        }
        String transports = passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
        database.sql("INSERT INTO passkey (id, account, name, attestation, public_key, transports, signature_count,"
                        + " verified, may_be_synced, synced, made_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                .params(
                        id,
                        Owners.account(passkey.getUserEntityUserId()),
                        passkey.getLabel(),
                        Objects.requireNonNull(passkey.getAttestationObject()).getBytes(),
                        passkey.getPublicKey().getBytes(),
                        transports,
                        count,
                        passkey.isUvInitialized(),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        now)
                .update();
    }

    @Override
    public void delete(Bytes id) {
        database.sql("DELETE FROM passkey WHERE id = ?")
                .params(id.toBase64UrlString())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int ignored) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getString("id")))
                .userEntityUserId(Owners.handle(row.getObject("account", java.util.UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .transports(Arrays.stream(row.getString("transports").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("verified"))
                .backupEligible(row.getBoolean("may_be_synced"))
                .backupState(row.getBoolean("synced"))
                .label(row.getString("name"))
                .created(row.getTimestamp("made_at").toInstant())
                .build();
    }
}
