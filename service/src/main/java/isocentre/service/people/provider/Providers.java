package isocentre.service.people.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/// The identity providers. Their metadata are fetched when somebody first signs in with them: the service starts, and
/// local accounts work, while a provider is down.
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class Providers {
    /// Where the provider sends people back to.
    private static final String RETURN = "{baseUrl}/sign-in/return/{registrationId}";

    private final Map<String, Provider> providers;
    private final Map<String, RoleClaims> roles = new TreeMap<>();
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Providers(ProviderSettings settings) throws IOException {
        providers = new TreeMap<>(settings.providers() == null ? Map.of() : settings.providers());
        for (Map.Entry<String, Provider> provider : providers.entrySet()) {
            String mistake = provider.getValue().mistake();
            if (!mistake.isEmpty()) {
                throw new IllegalStateException(
                        "settings of the identity provider " + provider.getKey() + ": " + mistake);
            }
            roles.put(
                    provider.getKey(),
                    new RoleClaims(
                            provider.getValue(),
                            Files.readString(provider.getValue().roles())));
        }
    }

    /// A provider for the page of signing in.
    public record Choice(String name, String title) {}

    public List<Choice> choices() {
        return providers.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue().title()))
                .toList();
    }

    Optional<Provider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    Provider of(String name) {
        return find(name).orElseThrow();
    }

    RoleClaims roles(String name) {
        return Optional.ofNullable(roles.get(name)).orElseThrow();
    }

    /// What the provider says of itself, with our settings; asked once.
    ///
    /// @throws Unreachable if it does not answer, or answers for another issuer
    ClientRegistration registration(String name) {
        ClientRegistration known = discovered.get(name);
        if (known == null) {
            known = discover(name, of(name));
            discovered.put(name, known);
        }
        return known;
    }

    private static ClientRegistration discover(String name, Provider provider) {
        try {
            ClientRegistration.Builder found =
                    ClientRegistrations.fromOidcIssuerLocation(provider.issuer().toString());
            if (provider.clientKey() == null) {
                found.clientSecret(String.valueOf(provider.clientSecret()))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
            } else {
                found.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            }
            return found.registrationId(name)
                    .clientName(provider.title())
                    .clientId(provider.clientId())
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(RETURN)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .scope(Stream.concat(Stream.of("openid"), provider.scopes().stream())
                            .distinct()
                            .toList())
                    .build();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Unreachable(name, e);
        }
    }
}
