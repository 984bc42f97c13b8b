package isocentre.service.people.web;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Begins and ends sessions.
@Component
class Door {
    static final String FROM = "from";

    private static final String PROVED = "proved";
    /// How long somebody who signed in may change how one signs in, without doing it again.
    private static final Duration RECENT = Duration.ofMinutes(15);

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final RequestCache cache;
    private final AuditLog log;
    private final Clock clock;

    Door(
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            RequestCache cache,
            AuditLog log,
            Clock clock) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.cache = cache;
        this.log = log;
        this.clock = clock;
    }

    /// Begins a session of the person under a new id, with a new token for forms; returns the page first wanted.
    String enter(Person person, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(FROM, Browsers.words(request.getHeader("User-Agent")));
        proved(session);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
        SavedRequest saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return saved == null ? "/" : path(saved.getRedirectUrl());
    }

    /// Whoever uses this session proved just now who they are.
    void proved(HttpSession session) {
        session.setAttribute(PROVED, clock.millis());
    }

    /// Whether they did within the last quarter of an hour.
    boolean recent(HttpSession session) {
        return session.getAttribute(PROVED) instanceof Long at && clock.millis() - at <= RECENT.toMillis();
    }

    /// Only a path of this service is gone back to, never another site.
    private static String path(String address) {
        URI wanted = URI.create(address);
        String path = wanted.getRawPath();
        return path == null || !path.startsWith("/") || path.startsWith("//")
                ? "/"
                : path + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
    }

    void leave(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UsernamePasswordAuthenticationToken token
                && token.getPrincipal() instanceof Person person) {
            log.append(person.getName(), Act.SIGNED_OUT, person.getName(), "");
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
