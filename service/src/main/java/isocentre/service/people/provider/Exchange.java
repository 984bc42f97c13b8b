package isocentre.service.people.provider;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/// Gets, for the code that a provider sent somebody back with, a token that says who they are, and checks it: signature
/// by the provider's key with the one algorithm agreed, issuer, audience, times and nonce.
@Component
class Exchange {
    private final Providers providers;
    private final AuthenticationProvider check;

    Exchange(Providers providers) {
        this.providers = providers;
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        var assertion =
                new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(this::key);
        client.addParametersConverter(
                request -> Objects.requireNonNullElseGet(assertion.convert(request), LinkedMultiValueMap::new));
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(request -> {
            String address = request.getClientRegistration()
                    .getProviderDetails()
                    .getUserInfoEndpoint()
                    .getUri();
            return address != null && !address.isEmpty();
        });
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(registration -> algorithm(registration.getRegistrationId()));
        OidcAuthorizationCodeAuthenticationProvider made =
                new OidcAuthorizationCodeAuthenticationProvider(client, users);
        made.setJwtDecoderFactory(decoders);
        check = made;
    }

    /// @throws org.springframework.security.oauth2.core.OAuth2AuthenticationException if anything is not as it should
    /// be
    OidcUser user(ClientRegistration registration, OAuth2AuthorizationExchange exchange) {
        Authentication answer = check.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange));
        if (answer == null || !(answer.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("the request was not one of OpenID Connect");
        }
        return user;
    }

    private SignatureAlgorithm algorithm(String name) {
        return Objects.requireNonNull(SignatureAlgorithm.from(providers.of(name).algorithm()));
    }

    private JWK key(ClientRegistration registration) {
        Path file = providers.of(registration.getRegistrationId()).clientKey();
        if (file == null) {
            throw new IllegalStateException("there is no client key");
        }
        try {
            return JWK.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a JSON Web Key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
