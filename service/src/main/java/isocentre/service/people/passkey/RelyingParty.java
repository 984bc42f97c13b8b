package isocentre.service.people.passkey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// The service as browsers and devices know it. It is made at the first request: only then is a free port known.
@Component
class RelyingParty {
    private final Environment settings;
    private final KeptPasskeys kept;
    private final Owners owners;
    private @Nullable Ready ready;

    RelyingParty(Environment settings, KeptPasskeys kept, Owners owners) {
        this.settings = settings;
        this.kept = kept;
        this.owners = owners;
    }

    /// @param site empty where passkeys cannot work
    private record Ready(Optional<PasskeySite> site, Optional<WebAuthnRelyingPartyOperations> operations) {}

    /// Where passkeys work; empty where they cannot, as at an IP address.
    Optional<PasskeySite> site() {
        return ready().site();
    }

    /// @throws IllegalStateException where passkeys cannot work
    WebAuthnRelyingPartyOperations operations() {
        return ready().operations()
                .orElseThrow(() -> new IllegalStateException("passkeys do not work with these settings"));
    }

    private synchronized Ready ready() {
        if (ready == null) {
            Optional<PasskeySite> site = fromSettings();
            ready = new Ready(site, site.map(this::operationsAt));
        }
        return ready;
    }

    private Optional<PasskeySite> fromSettings() {
        try {
            return Optional.of(PasskeySite.of(
                    settings.getRequiredProperty("isocentre.passkeys.domain"),
                    List.of(settings.getRequiredProperty("isocentre.passkeys.origins")
                            .split(","))));
        } catch (IllegalArgumentException e) {
            LoggerFactory.getLogger(RelyingParty.class)
                    .warn(
                            "nobody can use passkeys, by ISOCENTRE_PASSKEYS_DOMAIN or _ORIGINS or ISOCENTRE_SITE: {}",
                            e.getMessage());
            return Optional.empty();
        }
    }

    /// A passkey stands for two factors: so it lies on the device, and the device must have verified its owner.
    private WebAuthnRelyingPartyOperations operationsAt(PasskeySite site) {
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                kept,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.domain())
                        .name("Isocentre")
                        .build(),
                Set.copyOf(site.origins()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }
}
