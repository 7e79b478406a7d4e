package org.supportwidget.servlet.diagnostics;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.container.ConnectionAddress;
import org.supportwidget.servlet.container.RequestPath;

/**
 * Answers {@code GET /support-widget/diagnostics} for whoever is admitted; to everybody else it is
 * as if there were no such path. A page, or the same as JSON with {@code ?format=json}.
 */
public final class DiagnosticsEndpoint {
    /** Below the context path. */
    static final String PATH = "/support-widget/diagnostics";

    private final SupportWidget engine;

    /** The end point of one engine. */
    public DiagnosticsEndpoint(SupportWidget engine) {
        this.engine = engine;
    }

    /** Whether a request asks for the page, and may see it. */
    public boolean isAskedBy(HttpServletRequest request) {
        return engine.http().diagnostics().on()
                && request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && RequestPath.of(request).equals(PATH)
                && isAdmitted(request);
    }

    private boolean isAdmitted(HttpServletRequest request) {
        boolean forwarded = ConnectionAddress.isForwarded(request);
        return ConnectionAddress.of(request)
                .filter(address -> engine.http().diagnostics().admits(address, forwarded))
                .isPresent();
    }

    /** Answers it. */
    public void answer(PageWidget page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> findings = new Findings(engine, page, request).map();
        HttpServletResponse container = container(response);
        container.setHeader("Cache-Control", "no-store");
        container.setHeader("X-Content-Type-Options", "nosniff");
        if ("json".equals(request.getParameter("format"))) {
            write(container, "application/json", JSONObjectUtils.toJSONString(findings));
        } else {
            DiagnosticsPage html = new DiagnosticsPage(findings);
            container.setHeader("Content-Security-Policy", html.policy());
            container.setHeader("Referrer-Policy", "no-referrer");
            write(container, "text/html", html.html());
        }
    }

    /** The page is none of the application's: nothing is amended in it, nor put into it. */
    private static HttpServletResponse container(HttpServletResponse response) {
        HttpServletResponse each = response;
        while (each instanceof HttpServletResponseWrapper wrapper
                && wrapper.getResponse() instanceof HttpServletResponse inner) {
            each = inner;
        }
        return each;
    }

    private static void write(HttpServletResponse response, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
