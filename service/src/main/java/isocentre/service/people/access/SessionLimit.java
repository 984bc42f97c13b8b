package isocentre.service.people.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session that has lasted its whole time, however busy it is.
@Component
class SessionLimit extends OncePerRequestFilter {
    private final Duration limit;
    private final Clock clock;

    SessionLimit(@Value("${isocentre.sessions.whole}") Duration limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(limit).isBefore(clock.instant())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    /// It stands in the chain of the pages alone.
    @Configuration
    static class OnlyThere {
        @Bean
        FilterRegistrationBean<SessionLimit> notForEveryRequest(SessionLimit limit) {
            FilterRegistrationBean<SessionLimit> registration = new FilterRegistrationBean<>(limit);
            registration.setEnabled(false);
            return registration;
        }
    }
}
