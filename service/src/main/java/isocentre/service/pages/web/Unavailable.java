package isocentre.service.pages.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// The outermost filter. Where the database or the disk fails, sessions and templates may fail with them: the answer
/// is then a page that needs neither, and says what to do.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unavailable extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);
    private static final int DEPTH = 20;
    private static final String RETRY_SECONDS = "30";

    /// PostgreSQL: connection lost, shutting down or starting, disk full.
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53100", "53300");

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Isocentre cannot answer for the moment</title>
            <link rel="stylesheet" href="/assets/nhsuk.css"><link rel="stylesheet" href="/assets/isocentre.css"></head>
            <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="main">
            <h1 class="nhsuk-heading-l">Isocentre cannot answer for the moment</h1>
            <p>%s. Nothing that was acknowledged is lost; what was just sent was not acknowledged and not kept.</p>
            <p>Wait a few minutes, then load this page again, or send the files again. If it goes on, tell the people who run Isocentre.</p>
            </main></div></body></html>
            """;

    private enum Cause {
        DATABASE("Its database does not answer"),
        DISK("Its disk is full");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            Cause cause = cause(e);
            if (cause == null || response.isCommitted()) {
                throw e;
            }
            LOG.error("{}: {} {}", cause.words, request.getMethod(), request.getRequestURI(), e);
            response.reset();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(PAGE.formatted(cause.words).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Cause cause(Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return Cause.DISK;
            }
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                if (sql.getSQLState().equals("53100")) {
                    return Cause.DISK;
                }
                if (sql.getSQLState().startsWith("08") || STATES.contains(sql.getSQLState())) {
                    return Cause.DATABASE;
                }
            }
            if (at instanceof SQLTransientConnectionException
                    || at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException) {
                return Cause.DATABASE;
            }
        }
        return null;
    }
}
