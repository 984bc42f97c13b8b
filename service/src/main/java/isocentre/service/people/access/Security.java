package isocentre.service.people.access;

import isocentre.service.people.ApiKeys;
import isocentre.service.people.Person;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.util.unit.DataSize;

/// The security of every route, made from the table of access.
@Configuration
class Security {
    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Access access;
    private final Refusals refusals;
    private final AuthorizationManager<RequestAuthorizationContext> table;

    Security(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
        this.table = (authentication, context) -> new AuthorizationDecision(access.allows(
                person(authentication.get()),
                context.getRequest().getMethod(),
                context.getRequest().getRequestURI()));
    }

    static Optional<Person> person(Authentication authentication) {
        return authentication.getPrincipal() instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    /// Hospital systems: a key with every request, never a cookie, so that no page of another site can use it.
    @Bean
    @Order(1)
    SecurityFilterChain systems(HttpSecurity http, ApiKeys keys, @Value("${isocentre.metrics.key}") String metrics) {
        return headers(http)
                .securityMatcher("/api/**", "/metrics")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new KeyFilter(keys, metrics), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, ignored) -> refusals.withoutKey(request, response))
                        .accessDeniedHandler(refusals))
                .build();
    }

    /// DICOMweb: systems by their key, people by their session, who may only look: nothing is changed here by a cookie,
    /// so no page of another site can use it.
    @Bean
    @Order(2)
    SecurityFilterChain dicomWeb(
            HttpSecurity http, ApiKeys keys, SecurityContextRepository contexts, SessionLimit limit) {
        return headers(http)
                .securityMatcher("/dicom-web/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(limit, SecurityContextHolderFilter.class)
                .addFilterBefore(new KeyFilter(keys, ""), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(
                                (request, response, ignored) -> refusals.withoutKey(request, response))
                        .accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            RequestCache cache,
            SessionLimit limit,
            @Value("${isocentre.uploads.largest}") DataSize largest) {
        return headers(http)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(requests -> requests.requestCache(cache))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(limit, SecurityContextHolderFilter.class)
                .addFilterBefore(new UploadGuard(access, refusals, largest.toBytes()), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(table))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(refusals))
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy ->
                        policy.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()")));
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    RequestCache requestCache() {
        return new CookieRequestCache();
    }

    @Bean
    PasswordEncoder passwordEncoder(@Value("${isocentre.passwords.memory}") int kibibytes) {
        return new Argon2PasswordEncoder(16, 32, 1, kibibytes, 2);
    }

    /// Nobody signs in by the framework's own means.
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
