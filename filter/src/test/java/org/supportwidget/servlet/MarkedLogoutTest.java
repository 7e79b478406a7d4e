package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.SupportWidget;

/** A log-out that is no path of its own: the application, or a framework's handler, marks it. */
class MarkedLogoutTest {
    private static final String CONFIGURATION =
            """
            vendors = zendesk-chat
            identity.email = principal.name
            zendesk-chat.account-key = key
            zendesk-chat.secret = zendesk-chat-secret-0123456789abcdef
            logout.paths = /logout
            """;
    private static final String INTERSTITIAL = CONFIGURATION + "logout.page = interstitial\n";

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_redirect_after_the_mark_becomes_the_page_that_stops_the_vendors(boolean byHand)
            throws Exception {
        HttpResponse<String> answer =
                answer(
                        INTERSTITIAL,
                        (request, response) -> {
                            SupportWidget.markLogout(request);
                            SupportWidget.markLogout(request);
                            if (byHand) {
                                response.setStatus(302);
                                response.setHeader("Location", "/home");
                            } else {
                                response.sendRedirect("/home");
                            }
                        });

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("<a href=\"/home\">Continue</a>");
    }

    @Test
    void the_vendors_cookies_expire_also_without_the_page() throws Exception {
        HttpResponse<String> answer =
                answer(
                        CONFIGURATION,
                        (request, response) -> {
                            SupportWidget.markLogout(request);
                            response.sendRedirect("/home");
                        });

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(
                        cookie ->
                                cookie.startsWith("__zlcmid=")
                                        && cookie.contains("Expires=Thu, 01 Jan 1970"));
    }

    @Test
    void a_redirect_without_a_mark_passes() throws Exception {
        HttpResponse<String> answer =
                answer(INTERSTITIAL, (request, response) -> response.sendRedirect("/home"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> answer(String configuration, WebApp.Page page) throws Exception {
        try (WebApp app =
                new WebApp(temp).configured(configuration).page("/account", page).start()) {
            return app.send(
                    "POST",
                    "/account",
                    "Sec-Fetch-Mode",
                    "navigate",
                    "Cookie",
                    "__zlcmid=visitor; other=1");
        }
    }
}
