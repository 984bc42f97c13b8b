package isocentre.service.people.access;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// Refused access goes into the audit log: who asked for which kind of page. So that nobody can flood the log, twenty
/// are written down of one person or address in a quarter of an hour, and five hundred of all.
@Component
public class Refusals implements AccessDeniedHandler {
    public static final int OF_ONE = 20;
    static final int OF_ALL = 500;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final AccessTable table;
    private final AuditLog log;
    private final Clock clock;
    private final Map<String, Integer> written = new HashMap<>();
    private Instant since = Instant.MIN;
    private int all;

    Refusals(AccessTable table, AuditLog log, Clock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        record(request, refused instanceof CsrfException ? ", its form out of date or another site's" : "");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /// A system without a key, or with one that opens nothing.
    void withoutKey(HttpServletRequest request, HttpServletResponse response) throws IOException {
        record(request, ", without a key that is good");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private void record(HttpServletRequest request, String why) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String who = authentication == null
                ? AuditLog.PUBLIC
                : Security.person(authentication).map(Person::getName).orElse(AuditLog.PUBLIC);
        int before = counted(who.equals(AuditLog.PUBLIC) ? request.getRemoteAddr() : who);
        if (before >= OF_ONE) {
            return;
        }
        // The pattern, not the address: what somebody typed may be anything.
        String route = table.find(request.getMethod(), PathContainer.parsePath(request.getRequestURI()))
                .map(found -> found.path().getPatternString())
                .orElse("what no rule names");
        String last = before == OF_ONE - 1 ? "; more in this quarter of an hour are not written down" : "";
        log.append(who, Act.ACCESS_REFUSED, who, method(request) + " " + route + why + last);
    }

    private static String method(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS" -> request.getMethod();
            default -> "another method";
        };
    }

    /// How many of this one were written down in this quarter of an hour; as many as may be once all are.
    private synchronized int counted(String one) {
        Instant now = clock.instant();
        if (since.plus(WINDOW).isBefore(now)) {
            since = now;
            all = 0;
            written.clear();
        }
        int before = written.getOrDefault(one, 0);
        if (before >= OF_ONE || all >= OF_ALL) {
            return OF_ONE;
        }
        all++;
        written.put(one, before + 1);
        return before;
    }
}
