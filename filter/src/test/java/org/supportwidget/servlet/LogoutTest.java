package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the answer to a log-out. */
class LogoutTest {
    private static final String INTERSTITIAL =
            """
            vendors = zendesk-chat
            identity.email = principal.name
            zendesk-chat.account-key = key
            zendesk-chat.secret = zendesk-chat-secret-0123456789abcdef
            logout.paths = /logout, /index.jsp?logoff=true, /saml/*, *.signout
            logout.page = interstitial
            """;
    private static final String[] NAVIGATION = {"Sec-Fetch-Mode", "navigate"};
    private static final String CSP = "Content-Security-Policy";

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "home?a=1&b=2",
                "../up",
                "https://idp.example/logout?back=https%3A%2F%2Fapp.example%2F",
                "//other.example/",
                "/page#part"
            })
    void a_redirect_becomes_a_page_that_goes_on_to_the_target_as_it_was_given(String target)
            throws Exception {
        HttpResponse<String> page = logout((request, response) -> response.sendRedirect(target));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Refresh")).hasValue("10; url=" + target);
        String escaped = target.replace("&", "&amp;");
        assertThat(page.body())
                .contains(
                        "<noscript><meta http-equiv=\"refresh\" content=\"0; url="
                                + escaped
                                + "\"></noscript>")
                .contains("<a href=\"" + escaped + "\">Continue</a>")
                .contains("\"vendor\":\"zendesk-chat\",\"user\":\"\"");
    }

    /** Behind url= a browser takes quotes off, so '//host would lead to another host. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'//evil.example, %27//evil.example, %27//evil.example",
                "\"//evil.example\", %22//evil.example\", %22//evil.example&#34;"
            })
    void a_target_that_begins_with_a_quote_leads_nowhere_else(
            String target, String refresh, String escaped) throws Exception {
        HttpResponse<String> page =
                logout(
                        (request, response) -> {
                            response.setHeader("Location", target);
                            response.setStatus(302);
                        });

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Refresh")).hasValue("10; url=" + refresh);
        assertThat(page.body())
                .contains("<meta http-equiv=\"refresh\" content=\"0; url=" + escaped + "\">");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void a_redirect_set_by_hand_becomes_the_page_too(int status) throws Exception {
        HttpResponse<String> page =
                logout(
                        (request, response) -> {
                            response.setHeader("Location", "/home");
                            response.setStatus(status);
                        });

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<a href=\"/home\">");
    }

    @Test
    void a_forwarded_log_out_may_set_its_redirect_by_hand() throws Exception {
        try (WebApp app =
                app(
                                INTERSTITIAL,
                                (request, response) ->
                                        request.getRequestDispatcher("/view")
                                                .forward(request, response))
                        .page(
                                "/view",
                                (request, response) -> {
                                    response.setStatus(302);
                                    response.setHeader("Location", "/home");
                                })
                        .start()) {
            HttpResponse<String> page = app.send("POST", "/logout", NAVIGATION);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<a href=\"/home\">");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void a_redirect_that_repeats_the_request_passes(int status) throws Exception {
        HttpResponse<String> answer =
                logout(
                        (request, response) -> {
                            response.setStatus(status);
                            response.setHeader("Location", "/home");
                        });

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).hasValue("/home");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "navigate,,,true",
        "cors,text/html,,false",
        "no-cors,,,false",
        ",'text/html,*/*',,true",
        ",text/html,XMLHttpRequest,false",
        ",application/json,,false",
    })
    void only_a_navigation_gets_the_page(
            String mode, String accept, String requestedWith, boolean replaced) throws Exception {
        try (WebApp app =
                app(INTERSTITIAL, (request, response) -> response.sendRedirect("/home")).start()) {
            HttpResponse<String> answer =
                    app.send(
                            "GET",
                            "/logout",
                            "Sec-Fetch-Mode",
                            mode,
                            "Accept",
                            accept,
                            "X-Requested-With",
                            requestedWith);
            assertThat(answer.statusCode()).isEqualTo(replaced ? 200 : 302);
        }
    }

    @Test
    void a_direct_answer_passes() throws Exception {
        HttpResponse<String> answer =
                logout(
                        (request, response) -> {
                            response.setContentType("text/plain");
                            response.getWriter().print("bye");
                        });

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("bye");
        assertThat(answer.headers().firstValue("Refresh")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " java\tscript:alert(1)", "data:text/html,x"})
    void a_target_that_no_redirect_follows_is_not_followed(String target) throws Exception {
        HttpResponse<String> answer =
                logout(
                        (request, response) -> {
                            response.setStatus(302);
                            response.setHeader("Location", target);
                        });

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
    }

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
                app(
                                INTERSTITIAL + "csp.mode = off\n",
                                (request, response) -> response.sendRedirect("/home"))
                        .start()) {
            HttpResponse<String> page = app.send("GET", "/logout", NAVIGATION);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue(CSP)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_written_after_the_redirect_is_dropped(boolean writerFirst) throws Exception {
        HttpResponse<String> page =
                logout(
                        (request, response) -> {
                            PrintWriter early = writerFirst ? response.getWriter() : null;
                            response.sendRedirect("/home");
                            (early == null ? response.getWriter() : early).print("too late");
                        });

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<a href=\"/home\">").doesNotContain("too late");
    }

    @Test
    void an_asynchronous_redirect_is_not_lost() throws Exception {
        HttpResponse<String> answer =
                logout(
                        (request, response) -> {
                            AsyncContext async = request.startAsync(request, response);
                            async.start(
                                    () -> {
                                        response.setStatus(302);
                                        response.setHeader("Location", "/home");
                                        async.complete();
                                    });
                        });

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/home");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/logout,true",
        "DELETE,/logout,true",
        "POST,/index.jsp?logoff=true,true",
        "GET,/index.jsp?logoff=false,false",
        "GET,/index.jsp,false",
        "GET,/saml/any/path,true",
        "GET,/x/bye.signout,true",
        "GET,/logout/more,false",
    })
    void a_log_out_is_known_by_path_and_parameter_whatever_the_method(
            String method, String path, boolean known) throws Exception {
        try (WebApp app =
                app(INTERSTITIAL, (request, response) -> {})
                        .page("/", (request, response) -> response.sendRedirect("/home"))
                        .page("*.jsp", (request, response) -> response.sendRedirect("/home"))
                        .filter(
                                (request, response, chain) ->
                                        ((HttpServletResponse) response).sendRedirect("/home"),
                                DispatcherType.REQUEST)
                        .start()) {
            assertThat(app.send(method, path, NAVIGATION).statusCode())
                    .isEqualTo(known ? 200 : 302);
        }
    }

    @Test
    void vendors_cookies_expire_for_each_domain_that_may_have_set_them() throws Exception {
        try (WebApp app =
                app(INTERSTITIAL, (request, response) -> response.sendRedirect("/home")).start()) {
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

    @ParameterizedTest
    @CsvSource({"begun-see-other,200", "begun-see-other-with-body,200", "begun-temporarily,307"})
    void servlet_6_1_redirects_do_not_bypass_the_page(String signOut, int status) throws Exception {
        Exchange request = Exchange.get("/case/" + signOut).with("Sec-Fetch-Mode", "navigate");

        Exchange.Answer answer =
                Container.TOMCAT_11.with(
                        AppFiles.PROPERTIES
                                + "logout.page = interstitial\nlogout.paths = /case/*\n",
                        request);

        assertThat(answer.status()).isEqualTo(status);
        if (status == 307) {
            assertThat(answer).isEqualTo(Container.TOMCAT_11.without(request));
        } else {
            assertThat(answer.body()).contains("<title>Signing out").doesNotContain("paragraph");
            assertThat(answer.all("Location")).isEmpty();
        }
    }

    private HttpResponse<String> logout(WebApp.Page page) throws Exception {
        try (WebApp app = app(INTERSTITIAL, page).start()) {
            return app.send("POST", "/logout", NAVIGATION);
        }
    }

    private WebApp app(String configuration, WebApp.Page page) throws Exception {
        return new WebApp(temp).configured(configuration).page("/logout", page);
    }
}
