package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.DispatcherType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** The page that says why a page shows no widget, and who may see it. */
class DiagnosticsTest {
    private static final String PATH = "/support-widget/diagnostics";
    private static final String ON = "diagnostics = on\n";
    private static final String SECRET = "thread-portal-authentication-secret";

    @TempDir private Path temp;

    private WebApp app(String more) throws Exception {
        return new WebApp(temp)
                .filter(
                        new SupportWidgetFilter(Engines.of(AppFiles.PROPERTIES + more)),
                        DispatcherType.REQUEST)
                .page(
                        "/sign-in",
                        (request, response) -> request.getSession().setAttribute("user", "alice"))
                .page(
                        "/page",
                        (request, response) -> {
                            response.setHeader("Content-Security-Policy", "script-src 'self'");
                            response.setContentType("text/html;charset=UTF-8");
                            response.getWriter().write(Pages.of(2_000));
                        })
                .page(
                        "/fragment",
                        (request, response) -> {
                            response.setContentType("text/html;charset=UTF-8");
                            response.getWriter().write("<p>Only a part</p>");
                        })
                .start();
    }

    @Test
    void there_is_no_such_page_unless_it_is_switched_on() throws Exception {
        try (WebApp app = app("")) {
            assertThat(app.get(PATH).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', , , 200",
        "'', X-Forwarded-For, 127.0.0.1, 404",
        "'', Forwarded, for=127.0.0.1, 404",
        "diagnostics.allow = 10.0.0.0/8, , , 404",
        "diagnostics.allow = 10.0.0.0/8, X-Forwarded-For, 10.0.0.1, 404",
        "'diagnostics.allow = 10.0.0.0/8, 127.0.0.1', , , 200"
    })
    void only_the_address_of_the_connection_admits(
            String allow, String header, String value, int status) throws Exception {
        try (WebApp app = app(ON + allow)) {
            String[] headers = header == null ? new String[0] : new String[] {header, value};
            assertThat(app.send("GET", PATH, headers).statusCode()).isEqualTo(status);
        }
    }

    @Test
    void the_page_has_a_strict_policy_that_is_not_amended_and_no_block() throws Exception {
        try (WebApp app = app(ON)) {
            HttpResponse<String> answer = app.send("GET", PATH, "Accept", "text/html");

            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .matches(
                            "default-src 'none'; script-src '(nonce-[^']+)'; style-src '\\1';"
                                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.body()).endsWith("</html>\n").doesNotContain("data-support-widget");
        }
    }

    @Test
    void the_user_is_masked_and_each_page_has_its_reason_and_its_policies() throws Exception {
        try (WebApp app = app(ON)) {
            String cookie = session(app);
            app.send("GET", "/page", "Cookie", cookie, "Accept", "text/html");
            app.send("GET", "/fragment", "Cookie", cookie, "Accept", "text/html");

            String json = app.send("GET", PATH + "?format=json", "Cookie", cookie).body();
            Map<String, Object> findings = JSONObjectUtils.parse(json);

            assertThat(findings.get("user").toString())
                    .contains("signed in=yes", "e-mail=a…@a….com");
            assertThat(findings.get("vendors"))
                    .isEqualTo(
                            List.of(
                                    Map.of(
                                            "vendor", "thread",
                                            "standing", "verified",
                                            "reason", "")));
            List<Object> pages = JSONObjectUtils.getJSONArray(findings, "pages");
            assertThat(pages).hasSize(2);
            assertThat(pages.get(0).toString())
                    .contains("path=/fragment", "none, no tag has rendered one: its first 1,024");
            assertThat(pages.get(1).toString())
                    .contains(
                            "path=/page",
                            "block=the page has it",
                            "before=script-src 'self'",
                            "after=script-src 'self' ");
            assertThat(json).doesNotContain("alice", SECRET);
        }
    }

    @Test
    void a_session_sees_no_pages_of_another() throws Exception {
        try (WebApp app = app(ON)) {
            app.send("GET", "/page", "Cookie", session(app), "Accept", "text/html");

            String json = app.get(PATH + "?format=json").body();

            assertThat(JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(json), "pages"))
                    .isEmpty();
            assertThat(json).contains("nobody is signed in");
        }
    }

    @Test
    void the_log_of_the_start_warns_of_it() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app = new WebApp(temp)) {
            app.configured(AppFiles.PROPERTIES + ON).start();

            assertThat(log.messages(Level.WARNING))
                    .contains(
                            "diagnostics = on: GET /support-widget/diagnostics shows loopback"
                                    + " clients why a page has no widget; switch it off when you"
                                    + " have found out");
        }
    }

    @Test
    void a_name_of_a_host_is_refused() {
        assertThat(Engines.mistakes(AppFiles.PROPERTIES + "diagnostics.allow = 10.0.0.1, proxy"))
                .singleElement()
                .asString()
                .startsWith(
                        "diagnostics.allow: found 'proxy', expected addresses or networks such as"
                                + " 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32, separated by commas; not"
                                + " names of hosts");
    }

    private static String session(WebApp app) throws Exception {
        String cookie = app.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }
}
