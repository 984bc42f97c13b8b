package isocentre.service.pages.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Away;
import isocentre.service.pages.Frame;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.pages.Visitors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Sends what a controller answers.
@Component
class AnswerWriter implements HandlerMethodReturnValueHandler {
    private static final String NOTICE = "notice";
    private static final String SCRIPT = "Isocentre-Script";

    private final Visitors visitors;
    private final boolean demo;

    AnswerWriter(Visitors visitors, @Value("${isocentre.demo}") boolean demo) {
        this.visitors = visitors;
        this.demo = demo;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object answer, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("a page is an answer to a request of the web");
        }
        switch ((Answer) answer) {
            case null -> throw new IllegalStateException("a controller answers with something");
            case Page page -> write(page, request, response);
            case Redirect redirect -> {
                redirect.notice().ifPresent(words -> request.getSession().setAttribute(NOTICE, words));
                // A script would follow unseen, and the notice would be shown to nobody: it goes to the page itself.
                boolean script = "true".equals(request.getHeader(SCRIPT));
                response.setStatus(script ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", request.getContextPath() + redirect.to());
            }
            case Away away -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", away.to().toString());
            }
        }
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput bytes = new Utf8ByteOutput();
        page.body().render(new OwaspHtmlTemplateOutput(bytes), frame(request));
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.getContentLength());
        bytes.writeTo(response.getOutputStream());
    }

    private Frame frame(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                visitors.current().orElse(null),
                token == null ? new Frame.Token("", "") : new Frame.Token(token.getParameterName(), token.getToken()),
                request.getRequestURI(),
                notice(request),
                demo);
    }

    private static Optional<String> notice(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(NOTICE) == null) {
            return Optional.empty();
        }
        String words = String.valueOf(session.getAttribute(NOTICE));
        session.removeAttribute(NOTICE);
        return Optional.of(words);
    }
}
