package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.LogoutApp.INTERSTITIAL;
import static org.supportwidget.servlet.LogoutApp.NAVIGATION;
import static org.supportwidget.servlet.ThreadPage.CSP;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the headers of a log-out: cookies, policies, what is to be cleared. */
class LogoutHeadersTest {
    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"\"storage\"", "\"cookies\"", "\"*\"", "\"cache\", \"storage\""})
    void what_is_to_be_cleared_waits_until_the_vendors_have_been_stopped(String cleared)
            throws Exception {
        HttpResponse<String> page =
                logout(
                        (request, response) -> {
                            response.setHeader("Clear-Site-Data", cleared);
                            response.sendRedirect("/home?a=1");
                        });

        assertThat(page.headers().firstValue("Clear-Site-Data")).isEmpty();
        assertThat(page.body()).contains("/support-widget/token/leave").doesNotContain("/home");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches(
                        "support-widget-leave=[\\w-]+; Path=/; HttpOnly; SameSite=Lax; Max-Age=60");
    }

    @Test
    void cookies_and_headers_stay() throws Exception {
        HttpResponse<String> page =
                logout(
                        (request, response) -> {
                            response.addHeader("Set-Cookie", "a=1; Path=/");
                            response.addHeader("Set-Cookie", "b=2; Path=/");
                            response.setHeader("Clear-Site-Data", "\"cache\"");
                            response.sendRedirect("/home");
                        });

        assertThat(page.headers().allValues("Set-Cookie")).contains("a=1; Path=/", "b=2; Path=/");
        assertThat(page.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\"");
    }

    @Test
    void the_applications_policy_is_amended_and_otherwise_one_is_made() throws Exception {
        HttpResponse<String> given =
                logout(
                        (request, response) -> {
                            response.setHeader(CSP, "script-src 'self'");
                            response.sendRedirect("/home");
                        });
        HttpResponse<String> none = logout((request, response) -> response.sendRedirect("/home"));

        assertThat(given.headers().allValues(CSP))
                .singleElement()
                .asString()
                .startsWith("script-src 'self' https://dev.zopim.com 'nonce-");
        assertThat(none.headers().allValues(CSP))
                .singleElement()
                .asString()
                .contains(
                        "script-src https://dev.zopim.com 'nonce-",
                        "default-src 'none'; base-uri 'none'; form-action 'none'")
                .doesNotContain("frame-ancestors");
    }

    @Test
    void no_policy_is_made_that_nobody_amends() throws Exception {
        try (WebApp app =
                LogoutApp.of(
                                temp,
                                INTERSTITIAL + "csp.mode = off\n",
                                (request, response) -> response.sendRedirect("/home"))
                        .start()) {
            HttpResponse<String> page = app.send("GET", "/logout", NAVIGATION);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue(CSP)).isEmpty();
        }
    }

    @Test
    void vendors_cookies_expire_for_each_domain_that_may_have_set_them() throws Exception {
        try (WebApp app =
                LogoutApp.of(temp, (request, response) -> response.sendRedirect("/home")).start()) {
            String answer =
                    app.raw(
                            "GET /logout HTTP/1.1",
                            "Host: shop.acme.example",
                            "Cookie: __zlcmid=abc; other=1",
                            "Connection: close");
            assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie: ")))
                    .allMatch(cookie -> cookie.startsWith("Set-Cookie: __zlcmid=;"))
                    .allMatch(
                            cookie ->
                                    cookie.contains("Path=/")
                                            && cookie.contains("Expires=Thu, 01 Jan 1970"))
                    .anyMatch(cookie -> !cookie.contains("Domain="))
                    .anyMatch(cookie -> cookie.contains("Domain=shop.acme.example"))
                    .anyMatch(cookie -> cookie.contains("Domain=acme.example"))
                    .noneMatch(cookie -> cookie.contains("Domain=example"))
                    .hasSize(3);
        }
    }

    private HttpResponse<String> logout(WebApp.Page page) throws Exception {
        return LogoutApp.logout(temp, page);
    }
}
