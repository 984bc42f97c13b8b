package isocentre.service.people.provider;

import isocentre.service.people.Person;
import isocentre.service.people.provider.RoleClaims.Held;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// Signs somebody in with an identity provider: by authorisation code, with PKCE, nonce and state, and in no other way.
/// Where the claims change somebody's roles, the provider must have authenticated them just now.
@Component
public class ProviderSignIn {
    private static final Duration TIME_THERE = Duration.ofMinutes(15);
    /// By how much the provider's clock may differ.
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final String BEGUN = "begun";
    private static final String AGAIN = "again";

    private final Providers providers;
    private final Exchange exchange;
    private final Identities identities;
    private final Clock clock;
    private final HttpSessionOAuth2AuthorizationRequestRepository requests =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    ProviderSignIn(Providers providers, Exchange exchange, Identities identities, Clock clock) {
        this.providers = providers;
        this.exchange = exchange;
        this.identities = identities;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        record Known(Person person) implements Outcome {}

        /// The roles changed: the provider must authenticate the person again.
        record Again() implements Outcome {}

        /// @param why in words for the audit log, without personal data
        record Refused(String why) implements Outcome {}

        /// The provider knows the person, and none of their roles there is one here.
        record WithoutRole() implements Outcome {}
    }

    public boolean has(String provider) {
        return providers.find(provider).isPresent();
    }

    /// Where to send somebody to be signed in.
    ///
    /// @param again whether the provider must authenticate them anew, whatever session they have there
    /// @throws Unreachable if the provider does not answer
    public URI begin(String name, boolean again, HttpServletRequest request, HttpServletResponse response) {
        Provider provider = providers.of(name);
        ClientRegistration registration = providers.registration(name);
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> registration, "/sign-in/with");
        resolver.setAuthorizationRequestCustomizer(builder -> builder.additionalParameters(more -> {
                    if (!provider.acr().isEmpty()) {
                        more.put("acr_values", String.join(" ", provider.acr()));
                    }
                    if (again) {
                        more.put("prompt", "login");
                        more.put("max_age", "0");
                    } else if (provider.maxAge() != null) {
                        more.put("max_age", Long.toString(provider.maxAge().toSeconds()));
                    }
                })
                .attributes(kept -> {
                    kept.put(BEGUN, clock.instant().getEpochSecond());
                    kept.put(AGAIN, again);
                }));
        OAuth2AuthorizationRequest made = resolver.resolve(request, name);
        if (made == null) {
            throw new IllegalStateException("no request could be made for " + name);
        }
        requests.saveAuthorizationRequest(made, request, response);
        return URI.create(made.getAuthorizationRequestUri());
    }

    /// Takes what the provider sent somebody back with.
    public Outcome finish(String name, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = requests.removeAuthorizationRequest(request, response);
        if (asked == null || !name.equals(asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            return new Outcome.Refused("state: this browser waits for no such answer");
        }
        Instant begun = Instant.ofEpochSecond(Objects.requireNonNull(asked.<Long>getAttribute(BEGUN)));
        if (begun.plus(TIME_THERE).isBefore(clock.instant())) {
            return new Outcome.Refused("state: the answer came too late");
        }
        ClientRegistration registration = providers.registration(name);
        String issuer = request.getParameter("iss");
        if (issuer != null && !issuer.equals(registration.getProviderDetails().getIssuerUri())) {
            return new Outcome.Refused("iss: the answer is of another provider");
        }
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        if (code == null) {
            return new Outcome.Refused("the provider signed nobody in");
        }
        try {
            OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                    .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                    .state(Objects.requireNonNull(asked.getState()))
                    .build();
            OidcUser user = exchange.user(registration, new OAuth2AuthorizationExchange(asked, answer));
            return admit(name, user, begun, Boolean.TRUE.equals(asked.<Boolean>getAttribute(AGAIN)));
        } catch (OAuth2AuthenticationException e) {
            return new Outcome.Refused("token: " + e.getError().getErrorCode());
        }
    }

    private Outcome admit(String name, OidcUser user, Instant begun, boolean again) {
        Provider provider = providers.of(name);
        if (!provider.acr().isEmpty()
                && !(user.getIdToken().getClaim(provider.acrClaim()) instanceof String acr
                        && provider.acr().contains(acr))) {
            return new Outcome.Refused("acr: authenticated by other means than were asked for");
        }
        Instant earliest = again
                ? begun
                : provider.maxAge() == null ? null : clock.instant().minus(provider.maxAge());
        if (earliest != null && !authenticatedSince(earliest, user.getAuthenticatedAt())) {
            return new Outcome.Refused("auth_time: authenticated longer ago than was asked for");
        }
        Set<Held> held = providers.roles(name).held(user.getClaims(), identities::bound);
        Optional<Person> known = identities.find(user);
        if (known.isEmpty()) {
            return held.isEmpty() ? new Outcome.WithoutRole() : new Outcome.Known(identities.settle(name, user, held));
        }
        if (!again && !identities.standing(name, known.get()).equals(held)) {
            return new Outcome.Again();
        }
        Person settled = identities.settle(name, user, held);
        return settled.on(LocalDate.now(clock)).findAny().isPresent()
                ? new Outcome.Known(settled)
                : new Outcome.WithoutRole();
    }

    private static boolean authenticatedSince(Instant earliest, @Nullable Instant authenticated) {
        return authenticated != null && !authenticated.plus(SKEW).isBefore(earliest);
    }
}
