package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.supportwidget.Engines;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;

/** A page with Thread's widget, its policy, and what is to be seen of both in its answer. */
final class ThreadPage {
    static final String THREAD =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    static final String CSP = "Content-Security-Policy";
    static final String REPORT_ONLY = "Content-Security-Policy-Report-Only";
    static final String STRICT = "script-src 'self'; connect-src 'self'; frame-src 'none'";

    /**
     * CSP3: hosts are listed, 'none' goes; the vendor's three hosts are in vendor.ThreadMessenger.
     */
    static final String AMENDED =
            "script-src 'self' https://messenger.chatgenie.io 'nonce-N';"
                    + " connect-src 'self' https://messenger.chatgenie.io https://api.chatgenie.io;"
                    + " frame-src https://messenger.chatgenie.io";

    private ThreadPage() {}

    static PageWidget of(HttpServletRequest request) {
        return SupportWidget.of(request).orElseThrow();
    }

    /** Begins a page that says its nonce in a header. */
    static void nonce(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/html");
        response.setHeader("X-Nonce", of(request).getNonce());
    }

    /** Answers with such a page and the widget. */
    static void widget(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        nonce(request, response);
        response.getWriter().write(of(request).widget(null));
    }

    /** Answers whether there is a widget for the request. */
    static void presence(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.getWriter().write("" + SupportWidget.of(request).isPresent());
    }

    /** The answer of an application whose only page begins with its nonce. */
    static HttpResponse<String> answer(Path temp, String properties, WebApp.Page page)
            throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(properties)
                        .page(
                                "/page",
                                (request, response) -> {
                                    nonce(request, response);
                                    page.answer(request, response);
                                })
                        .start()) {
            return app.get("/page");
        }
    }

    /** The answer of an application that signs everybody in, or nobody. */
    static HttpResponse<String> answer(Path temp, boolean signedIn, WebApp.Page page)
            throws Exception {
        WebApp app = new WebApp(temp).configured(THREAD).page("/page", page);
        if (signedIn) {
            app.filter(new SignIn(), DispatcherType.REQUEST);
        }
        try (app) {
            return app.start().get("/page");
        }
    }

    /** What the header of a page says, with {@code N} for the nonce. */
    static List<String> policies(HttpResponse<String> response, String header) {
        String nonce = response.headers().firstValue("X-Nonce").orElseThrow();
        return response.headers().allValues(header).stream()
                .map(policy -> policy.replace(nonce, "N"))
                .toList();
    }

    /** Whom the only block of a page names. */
    static Object visitor(HttpResponse<String> response) {
        List<Map<String, Object>> states = Engines.states(response.body());
        assertThat(states).hasSize(1);
        Object visitor = Objects.requireNonNull(states.get(0).get("visitor"));
        return Objects.requireNonNull(((Map<?, ?>) visitor).get("connectionEmail"));
    }
}
