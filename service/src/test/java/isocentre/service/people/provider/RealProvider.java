package isocentre.service.people.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// Spring Authorization Server on loopback: an OpenID provider that somebody else wrote. Its people have the password
/// `synthetic`, and the roles that the test gives them.
final class RealProvider implements AutoCloseable {
    static final String SECRET = "a secret of the test";

    private static final Map<String, List<Map<String, String>>> ROLES = new ConcurrentHashMap<>();

    private final AnnotationConfigServletWebServerApplicationContext context;

    RealProvider(int port, String back, String clientKeys) {
        context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(port));
        context.registerBean(RegisteredClientRepository.class, () -> clients(back, clientKeys));
        context.register(Settings.class);
        context.refresh();
    }

    void hold(String subject, List<Map<String, String>> roles) {
        ROLES.put(subject, roles);
    }

    /// Signs somebody in at the provider, in a new browser there, by its form; returns where it sends the browser back
    /// to.
    static String signIn(String address, String subject) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        URI there = URI.create(address);
        HttpResponse<String> asked = client.send(get(there), HttpResponse.BodyHandlers.ofString());
        assertThat(asked.headers().firstValue("Location").orElse("")).endsWith("/login");
        String form = client.send(get(there.resolve("/login")), HttpResponse.BodyHandlers.ofString())
                .body();
        String token = Objects.requireNonNull(Jsoup.parse(form).selectFirst("input[name=_csrf]"))
                .attr("value");
        client.send(
                HttpRequest.newBuilder(there.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + subject + "&password=synthetic&_csrf=" + token))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        HttpResponse<String> answer = client.send(get(there), HttpResponse.BodyHandlers.ofString());
        return answer.headers()
                .firstValue("Location")
                .filter(back -> back.contains("code="))
                .orElseThrow(() -> new AssertionError(answer.headers().map() + answer.body()));
    }

    private static HttpRequest get(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html").build();
    }

    private static RegisteredClientRepository clients(String back, String clientKeys) {
        RegisteredClient secret = client("spring", back)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        RegisteredClient key = client("springkey", back)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .jwkSetUrl(clientKeys)
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS512)
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(secret, key);
    }

    private static RegisteredClient.Builder client(String name, String back) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(back + name)
                .scope("openid")
                .scope("profile")
                .scope("email");
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableWebSecurity
    @EnableWebMvc
    static class Settings {
        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        SecurityFilterChain server(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .oauth2ResourceServer(resources -> resources.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID("of-the-test").generate();
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(RSAKey key) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name)
                    .password("{noop}synthetic")
                    .authorities("person")
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals("id_token")) {
                    String subject = Objects.requireNonNull(token.<Authentication>getPrincipal())
                            .getName();
                    token.getClaims()
                            .claim("name", "Synthetic " + subject)
                            .claim("email", subject + "@provider.example")
                            .claim("nhsid_nrbac_roles", ROLES.getOrDefault(subject, List.of()));
                }
            };
        }
    }
}
