package isocentre.service.people.provider;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/// One identity provider, as the settings `isocentre.providers.NAME.…` have it;
/// `docs/how-to/sign-in-with-a-provider.md`
/// tells each.
///
/// @param title on the button: "Sign in with …"
/// @param issuer address of the provider, where its metadata are found
/// @param clientKey file with a private JSON Web Key, for `private_key_jwt`
/// @param scopes asked for beside `openid`
/// @param algorithm with which the provider signs its tokens; no other is taken
/// @param roles CSV file: which values of the claim mean which roles
/// @param rolesClaim the claim that carries roles
/// @param roleField the member of each of the claim's objects that names the role; empty for plain words
/// @param organisationField the member that names the organisation
/// @param acr asked for, and the only ones taken; empty for any
/// @param acrClaim the claim of the token that says how somebody was authenticated
/// @param maxAge how long ago the provider may have authenticated somebody; null for any time
public record Provider(
        String title,
        URI issuer,
        String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientKey,
        @DefaultValue({"profile", "email"}) List<String> scopes,
        @DefaultValue("RS256") String algorithm,
        Path roles,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("") String roleField,
        @DefaultValue("") String organisationField,
        @DefaultValue({}) List<String> acr,
        @DefaultValue("acr") String acrClaim,
        @Nullable Duration maxAge) {
    public Provider {
        scopes = List.copyOf(scopes);
        acr = List.copyOf(acr);
    }

    /// What is wrong with it, in words; empty if nothing is.
    String mistake() {
        boolean near = List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(issuer.getHost()));
        if (!"https".equals(issuer.getScheme()) && !near) {
            return "the issuer is an address that begins with https://";
        }
        if ((clientSecret == null || clientSecret.isBlank()) == (clientKey == null)) {
            return "set either a client secret or a client key";
        }
        if (SignatureAlgorithm.from(algorithm) == null) {
            return "the algorithm is RS256, RS384, RS512, ES256, ES384, ES512, PS256, PS384 or PS512";
        }
        return "";
    }
}
