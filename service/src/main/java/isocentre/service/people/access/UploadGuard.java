package isocentre.service.people.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses files that are too large, and files of those who may not send any, before a byte of them is read: the token
/// of their form lies among the parts, and to look for it would take them all in.
final class UploadGuard extends OncePerRequestFilter {
    private final Access access;
    private final Refusals refusals;
    private final long largest;

    /// @param largest bytes of a request
    UploadGuard(Access access, Refusals refusals, long largest) {
        this.access = access;
        this.refusals = refusals;
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (type != null
                && type.startsWith("multipart/")
                && !access.allows(
                        who == null ? Optional.empty() : Security.person(who),
                        request.getMethod(),
                        request.getRequestURI())) {
            refusals.handle(request, response, new AccessDeniedException("files of those who may not send any"));
            return;
        }
        if (request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
