package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.LogoutApp.NAVIGATION;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The redirect of a log-out becomes a page that goes on to where the redirect leads. */
class LogoutRedirectTest {
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
                LogoutApp.of(
                                temp,
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

    private HttpResponse<String> logout(WebApp.Page page) throws Exception {
        return LogoutApp.logout(temp, page);
    }
}
