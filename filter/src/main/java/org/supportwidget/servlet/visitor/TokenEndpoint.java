package org.supportwidget.servlet.visitor;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supportwidget.EngineListener;
import org.supportwidget.PageControl;
import org.supportwidget.SupportWidget;
import org.supportwidget.TokenUnavailableException;
import org.supportwidget.servlet.container.RequestPath;

/**
 * Answers {@code GET {token.path}/{vendor}?for=FINGERPRINT} with a fresh token for the signed-in
 * user, and {@code GET {token.path}/state} with what a page of this user's would be told. Asked
 * from behind the application's filters, because only there it is known who that is.
 */
public final class TokenEndpoint {
    private static final String METHODS = "GET, OPTIONS";

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
            fail(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "00-03",
                    "The page's origin is not listed in token.cors.origins");
        } else if (request.getMethod().equals("OPTIONS")) {
            preflight(response);
        } else if (!request.getMethod().equals("GET")) {
            response.setHeader("Allow", METHODS);
            fail(
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
            write(response, page.state());
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
        if (!engine.hasTokens(vendor)) {
            fail(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "00-02",
                    "No configured vendor of this name takes tokens");
            return;
        }
        try {
            token(
                    vendor,
                    page,
                    page.token(vendor, request.getParameter("for"), Clock.systemUTC()),
                    response);
        } catch (TokenUnavailableException e) {
            engine.listener().happened(EngineListener.Event.TOKEN, vendor, "unavailable");
            fail(
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
            write(response, Map.of("token", token.get()));
        } else {
            fail(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "00-01",
                    "The user of this page is not signed in");
        }
    }

    private static void preflight(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", "GET");
        response.setHeader("Access-Control-Max-Age", "600");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void failAsUnknown(HttpServletResponse response) throws IOException {
        fail(
                response,
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "00-05",
                "The application could not tell who is signed in");
    }

    private static void fail(HttpServletResponse response, int status, String code, String message)
            throws IOException {
        response.setStatus(status);
        write(response, Map.of("error", Map.of("code", code, "message", message)));
    }

    private static void write(HttpServletResponse response, Map<String, ?> json)
            throws IOException {
        write(response, JSONObjectUtils.toJSONString(json));
    }

    private static void write(HttpServletResponse response, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
