package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;

/**
 * A day in a container with every vendor and marked secrets: they are in no answer, log or file,
 * and in nothing that an application or a debugger can print.
 */
class CanaryRequestsTest {
    private static final String CANARY = "CaNaRy";

    /** A secret that is decoded from hexadecimal. */
    private static final String HEX =
            "ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a";

    private static final String PROPERTIES =
            """
            vendors = unthread, thread, crisp, zendesk-chat, reamaze, chatwoot, intercom, crisp-chat,\
             zendesk-messaging, front, helpscout, tawk, hubspot, plain, pylon, unthread-portal
            identity.resolver = org.supportwidget.servlet.SignedIn
            identity.attributes.sensitive = salary
            inject = auto
            diagnostics = on
            session-end.secret = CaNaRy-marks-0123456789abcdef0123456789
            unthread.subdomain = acme
            unthread.secret = CaNaRy-unthread-0123456789abcdef0123456789
            unthread.script = https://acme.unthread.io/loader.js
            thread.app-id = app
            thread.secret = CaNaRy-thread-0123456789abcdef0123456789
            thread.secret.next = CaNaRy-thread-next-0123456789abcdef0123456789
            thread.secret.switch-at = 2020-01-01T00:00:00Z
            crisp.website-id = site
            crisp.secret = CaNaRy-crisp-0123456789abcdef0123456789
            zendesk-chat.account-key = key
            zendesk-chat.secret = CaNaRy-zendesk-chat-0123456789abcdef0123456789
            reamaze.account = acme
            reamaze.secret = CaNaRy-reamaze-0123456789abcdef0123456789
            chatwoot.base-url = https://chat.acme.example
            chatwoot.website-token = token
            chatwoot.secret = CaNaRy-chatwoot-0123456789abcdef0123456789
            intercom.app-id = app
            intercom.secret = CaNaRy-intercom-0123456789abcdef0123456789
            crisp-chat.website-id = site
            crisp-chat.secret = CaNaRy-crisp-chat-0123456789abcdef0123456789
            zendesk-messaging.key = 5a1de3f4-66c8-4f0e-a0aa-0c7d3a1e9b52
            zendesk-messaging.key-id = app_0123
            zendesk-messaging.secret = CaNaRy-zendesk-messaging-0123456789abcdef
            front.chat-id = chat
            front.secret = CaNaRy-front-0123456789abcdef0123456789
            helpscout.beacon-id = 2f6d3a10-81c4-4c57-9f0c-a3d1e5b7c902
            helpscout.secret = CaNaRy-helpscout-0123456789abcdef0123456789
            tawk.property-id = 5f10
            tawk.widget-id = default
            tawk.secret = CaNaRy-tawk-0123456789abcdef0123456789
            hubspot.portal-id = 1234567
            hubspot.access-token = CaNaRy-hubspot-0123456789abcdef0123456789
            hubspot.api = http://127.0.0.1:1
            plain.app-id = liveChatApp_01
            plain.secret = CaNaRy-plain-0123456789abcdef0123456789
            pylon.app-id = 8d6b3c1e-4f0a-4b7d-9a52-61c0e2f7b934
            pylon.secret = HEX
            pylon.secret-encoding = hex
            unthread-portal.base-url = https://support.acme.example
            unthread-portal.secret = CaNaRy-portal-0123456789abcdef0123456789
            unthread-portal.container = main
            unthread-portal.claims = sub=id, email, name
            unthread-portal.algorithm = HS256
            """
                    .replace("HEX", HEX);

    @TempDir private Path temp;
    private final StringBuilder seen = new StringBuilder();

    @Test
    void no_secret_comes_out() throws Exception {
        SupportWidget engine = Engines.of(PROPERTIES);
        assertThat(engine.vendorNames()).hasSize(16);
        try (RecordedLog log = new RecordedLog();
                WebApp app = app(engine)) {
            for (String user : List.of("", "alice", "a%20b%00", "%F0%9F%98%80")) {
                requests(app, session(app, user), engine.vendorNames());
            }
            seen.append(engine).append(engine.remarks()).append(log.text());
        }
        files();

        assertThat(seen.length()).isGreaterThan(250_000);
        assertThat(seen).contains("alice@acme.com");
        assertThat(seen.toString()).doesNotContain(CANARY).doesNotContain(HEX);
    }

    private WebApp app(SupportWidget engine) throws Exception {
        return new WebApp(temp)
                .filter(
                        new SupportWidgetFilter(engine),
                        DispatcherType.REQUEST,
                        DispatcherType.ERROR)
                .page(
                        "/sign-in",
                        (request, response) ->
                                request.getSession()
                                        .setAttribute("user", request.getParameter("user")))
                .page("/page", CanaryRequestsTest::page)
                .page("/dump", CanaryRequestsTest::dump)
                .page(
                        "/fails",
                        (request, response) -> {
                            dump(request, response);
                            throw new IllegalStateException(request + " " + response);
                        })
                .page("/logout", (request, response) -> request.getSession().invalidate())
                .start();
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'self'");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(Pages.of(2_000));
    }

    /** Everything that an application can reach, as {@code toString} shows it. */
    private static void dump(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        PrintWriter out = response.getWriter();
        for (String name : Collections.list(request.getAttributeNames())) {
            out.println(name + "=" + request.getAttribute(name));
        }
        for (String name : Collections.list(request.getServletContext().getAttributeNames())) {
            out.println(name + "=" + request.getServletContext().getAttribute(name));
        }
        request.getServletContext()
                .getFilterRegistrations()
                .forEach((name, filter) -> out.println(name + filter + filter.getInitParameters()));
        SupportWidget.of(request)
                .ifPresent(
                        widget ->
                                out.println(
                                        widget
                                                + " "
                                                + widget.getIdentity()
                                                + widget.getVerification()));
        out.println(request + " " + response);
    }

    private void requests(WebApp app, String cookie, List<String> vendors) throws Exception {
        for (String path :
                List.of("/page", "/dump", "/fails", "/none", "/support-widget/nothing")) {
            keep(app.send("GET", path, "Cookie", cookie, "Accept", "text/html"));
        }
        for (String vendor : vendors) {
            keep(app.send("GET", "/support-widget/token/" + vendor, "Cookie", cookie));
            keep(
                    app.send(
                            "POST",
                            "/support-widget/token/" + vendor,
                            "Cookie",
                            cookie,
                            "Sec-Fetch-Site",
                            "same-origin"));
        }
        keep(app.send("GET", "/support-widget/token/state", "Cookie", cookie));
        keep(app.send("GET", "/support-widget/diagnostics", "Cookie", cookie));
        keep(app.send("GET", "/support-widget/diagnostics?format=json", "Cookie", cookie));
        keep(app.send("GET", "/logout", "Cookie", cookie));
    }

    private static String session(WebApp app, String user) throws Exception {
        return user.isEmpty()
                ? "none=none"
                : app.get("/sign-in?user=" + user)
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .split(";", 2)[0];
    }

    private void keep(HttpResponse<String> answer) {
        seen.append(answer.statusCode()).append(answer.headers().map()).append(answer.body());
    }

    private void files() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }
}
