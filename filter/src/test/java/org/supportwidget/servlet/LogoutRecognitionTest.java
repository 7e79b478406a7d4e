package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.LogoutApp.NAVIGATION;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are log-outs, and which of their answers become the page that stops. */
class LogoutRecognitionTest {
    @TempDir Path temp;

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
                LogoutApp.of(temp, (request, response) -> {})
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
                LogoutApp.of(temp, (request, response) -> response.sendRedirect("/home")).start()) {
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

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void an_answer_with_a_location_that_is_no_redirect_passes(int status) throws Exception {
        HttpResponse<String> answer =
                logout(
                        (request, response) -> {
                            response.setStatus(status);
                            response.setHeader("Location", "/elsewhere");
                            response.setContentType("text/plain");
                            response.getWriter().print("bye");
                        });

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("bye");
        assertThat(answer.headers().firstValue("Location")).contains("/elsewhere");
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
        return LogoutApp.logout(temp, page);
    }
}
