package org.supportwidget.servlet.visitor;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportwidget.EngineListener;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.TokenKind;
import org.supportwidget.TokenUnavailableException;
import org.supportwidget.servlet.container.RequestPath;

/**
 * Answers {@code GET {token.path}/{vendor}?for=FINGERPRINT} with a fresh token for the signed-in
 * user, which names the value of the header {@value #VALUE} where the vendor asks for one, and
 * {@code GET {token.path}/state} with what a page of this user's would be told. Asked from behind
 * the application's filters, because only there it is known who that is.
 */
public final class TokenEndpoint {
    private static final String METHODS = "GET, OPTIONS";

    /**
     * A value that only the browser knew; in a header, because servers log what is in an address.
     */
    private static final String VALUE = "X-Value";

    /** RFC 6585 section 4; the API of servlets has no constant for it. */
    private static final int TOO_MANY_REQUESTS = 429;

    /** No vendor has this name. */
    private static final String STATE = "state";

    private final SupportWidget engine;
    private final CrossOriginPolicy origins;

    /** The end point of one engine. */
    public TokenEndpoint(SupportWidget engine) {
        this.engine = engine;
        origins = new CrossOriginPolicy(engine.http().tokenOrigins());
    }

    /** Whether a request asks for a token. */
    public boolean isAskedBy(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && RequestPath.of(request).startsWith(engine.http().tokenPath() + "/");
    }

    /** Answers a request that asks for a token, or for the state of a page. */
    public void answer(PageControl page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = RequestPath.of(request).substring(engine.http().tokenPath().length() + 1);
        String home = request.getContextPath() + "/";
        response.setHeader("Cache-Control", "no-store");
        // A log-in may lead to what a page's script had asked for when nobody was signed in.
        if ("document".equals(request.getHeader("Sec-Fetch-Dest"))) {
            response.sendRedirect(home);
        } else {
            // Tomcat restores the headers of the script's request, too; only a window obeys this.
            response.setHeader("Refresh", "0; url=" + home);
            answerScript(name, page, request, response);
        }
    }

    private void answerScript(
            String name, PageControl page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("Vary", "Origin, Cookie");
        boolean ofState = name.equals(STATE);
        CrossOriginPolicy allowed = ofState ? new CrossOriginPolicy(Set.of()) : origins;
        if (!allowed.allows(request, response)) {
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "00-03",
                    "The page's origin is not listed in token.cors.origins");
        } else if (request.getMethod().equals("OPTIONS")) {
            preflight(response);
        } else if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", METHODS);
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                    "00-04",
                    "Only GET is answered here");
        } else if (ofState) {
            state(page, response);
        } else {
            token(name, page, request, response);
        }
    }

    private static void state(PageControl page, HttpServletResponse response) throws IOException {
        if (page.knowsVisitor()) {
            JsonAnswer.write(response, page.state());
        } else {
            failAsUnknown(response);
        }
    }

    private void token(
            String vendor,
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TokenKind kind = engine.tokens(vendor);
        String value = kind == TokenKind.VALUE ? request.getHeader(VALUE) : null;
        if (kind == TokenKind.NONE) {
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "00-02",
                    "No configured vendor of this name takes tokens");
        } else if (kind == TokenKind.VALUE && !BoundValues.isOne(value)) {
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "00-07",
                    VALUE + " is not 1 to 64 letters, digits, - and _");
        } else {
            token(vendor, value, page, request, response);
        }
    }

    private void token(
            String vendor,
            @Nullable String value,
            PageControl page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Clock clock = Clock.systemUTC();
        try {
            Optional<String> token = page.token(vendor, request.getParameter("for"), value, clock);
            if (token.isPresent()
                    && value != null
                    && !BoundValues.admit(request.getSession(), vendor, value, clock.instant())) {
                response.setHeader("Retry-After", "60");
                engine.listener().happened(EngineListener.Event.TOKEN, vendor, "refused");
                JsonAnswer.fail(
                        response, TOO_MANY_REQUESTS, "00-08", "Too many tokens for one session");
            } else {
                token(vendor, page, token, response);
            }
        } catch (TokenUnavailableException e) {
            engine.listener().happened(EngineListener.Event.TOKEN, vendor, "unavailable");
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "00-06",
                    "The vendor gave no token");
        }
    }

    private void token(
            String vendor, PageControl page, Optional<String> token, HttpServletResponse response)
            throws IOException {
        String outcome = token.isPresent() ? "issued" : "nobody";
        engine.listener()
                .happened(
                        EngineListener.Event.TOKEN,
                        vendor,
                        page.knowsVisitor() ? outcome : "unknown");
        if (!page.knowsVisitor()) {
            failAsUnknown(response);
        } else if (token.isPresent()) {
            JsonAnswer.write(response, Map.of("token", token.get()));
        } else {
            JsonAnswer.fail(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "00-01",
                    "The user of this page is not signed in");
        }
    }

    private static void preflight(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", "GET");
        response.setHeader("Access-Control-Allow-Headers", VALUE);
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void failAsUnknown(HttpServletResponse response) throws IOException {
        JsonAnswer.fail(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "00-05",
                "The application could not tell who is signed in");
    }
}
