package isocentre.service.people.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People's passkeys: made, listed, used and removed. What a device answers is JSON, as browsers write it.
@Component
public class Passkeys {
    private final RelyingParty party;
    private final Accounts accounts;
    private final JdbcClient database;
    private final AuditLog log;
    private final boolean demo;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(
            RelyingParty party,
            Accounts accounts,
            JdbcClient database,
            AuditLog log,
            @Value("${isocentre.demo}") boolean demo) {
        this.party = party;
        this.accounts = accounts;
        this.database = database;
        this.log = log;
        this.demo = demo;
    }

    /// One passkey as its owner sees it.
    public record Passkey(String id, String name, Instant made, Optional<Instant> used) {}

    /// What came of a passkey's answer.
    public sealed interface Outcome {
        record Right(Person person) implements Outcome {}

        /// @param why in words for the audit log, without personal data
        record Wrong(String why) implements Outcome {}
    }

    /// Where passkeys work; empty where they cannot, as at an IP address.
    public Optional<PasskeySite> site() {
        return party.site();
    }

    public List<Passkey> of(Person person) {
        return database.sql("SELECT id, name, made_at, used_at FROM passkey WHERE account = ? ORDER BY made_at")
                .params(person.id())
                .query((row, ignored) -> new Passkey(
                        row.getString("id"),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant)))
                .list();
    }

    /// What a device needs to make a passkey.
    public PublicKeyCredentialCreationOptions making(Person person) {
        return party.operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
    }

    /// What a device needs to answer with a passkey: whose, the device's owner chooses there.
    public PublicKeyCredentialRequestOptions asking() {
        return party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /// The form in which the browser takes options.
    public String text(Object options) {
        return json.writeValueAsString(options);
    }

    /// Keeps what a device made. False where the answer is not one to these options.
    @Transactional
    public boolean add(Person person, PublicKeyCredentialCreationOptions options, String answer, String name) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    read(answer, new TypeReference<>() {}, "clientDataJSON", "attestationObject");
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(made, name)));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            return false;
        }
        log.append(person.getName(), Act.PASSKEY_ADDED, person.getName(), "");
        return true;
    }

    /// Removes one of the person's own; false where they have no such.
    @Transactional
    public boolean remove(Person person, String id) {
        boolean done = database.sql("DELETE FROM passkey WHERE id = ? AND account = ?")
                        .params(id, person.id())
                        .update()
                == 1;
        if (done) {
            log.append(person.getName(), Act.PASSKEY_REMOVED, person.getName(), "");
        }
        return done;
    }

    /// Whose passkey answered.
    public Outcome holder(PublicKeyCredentialRequestOptions options, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> given =
                    read(answer, new TypeReference<>() {}, "clientDataJSON", "authenticatorData", "signature");
            var owner = party.operations().authenticate(new RelyingPartyAuthenticationRequest(options, given));
            return accounts.find(Owners.account(owner.getId()))
                    .filter(person -> demo || !person.demo())
                    .<Outcome>map(Outcome.Right::new)
                    .orElse(new Outcome.Wrong("passkey: an account of a demonstration"));
        } catch (WebAuthnException e) {
            return new Outcome.Wrong("passkey: " + words(e));
        } catch (KeptPasskeys.Copied e) {
            return new Outcome.Wrong("passkey: used before, or copied");
        } catch (JacksonException e) {
            return new Outcome.Wrong("passkey: not readable");
        } catch (IllegalArgumentException e) {
            return new Outcome.Wrong("passkey: unknown");
        }
    }

    /// The library takes an answer with gaps, and fails on them.
    private <R extends AuthenticatorResponse> PublicKeyCredential<R> read(
            String answer, TypeReference<PublicKeyCredential<R>> type, String... members) {
        JsonNode tree = json.readTree(answer);
        boolean whole = tree.path("id").isString()
                && tree.path("rawId").isString()
                && tree.path("type").isString()
                && Arrays.stream(members)
                        .allMatch(member -> tree.path("response").path(member).isString());
        if (!whole) {
            throw new IllegalArgumentException("an answer with gaps");
        }
        return json.readValue(answer, type);
    }

    private static String words(WebAuthnException e) {
        return switch (e) {
            case BadChallengeException ignored -> "an answer to another question";
            case BadOriginException ignored -> "given to another site";
            case BadRpIdException ignored -> "made for another site";
            case BadSignatureException ignored -> "wrong signature";
            case MaliciousCounterValueException ignored -> "used before, or copied";
            case UserNotVerifiedException ignored -> "the device did not verify its owner";
            default -> "not right";
        };
    }
}
