package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorCatalog;

/**
 * A day in a container with every vendor and marked secrets: they are in no answer, log or file,
 * and in nothing that an application or a debugger can print.
 */
class CanaryRequestsTest {
    private static final String CANARY = "CaNaRy";

    /** A secret that is decoded from hexadecimal. */
    private static final String HEX =
            "ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a59ca4a";

    @TempDir private Path temp;
    private final StringBuilder seen = new StringBuilder();

    @Test
    void no_secret_comes_out() throws Exception {
        SupportWidget engine = Engines.of(properties());
        assertThat(VendorCatalog.load().names())
                .as("all but the tests' own vendor")
                .filteredOn(name -> !engine.vendorNames().contains(name))
                .containsExactly("helpdesk");
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

    private static String properties() throws IOException {
        try (InputStream in = CanaryRequestsTest.class.getResourceAsStream("canary.properties")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
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
            keep(
                    app.send(
                            "GET",
                            "/support-widget/token/" + vendor + "?value=6d2c1f0e",
                            "Cookie",
                            cookie));
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
