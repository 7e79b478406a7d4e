package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.AMENDED;
import static org.supportwidget.servlet.ThreadPage.CSP;
import static org.supportwidget.servlet.ThreadPage.REPORT_ONLY;
import static org.supportwidget.servlet.ThreadPage.STRICT;
import static org.supportwidget.servlet.ThreadPage.THREAD;
import static org.supportwidget.servlet.ThreadPage.nonce;
import static org.supportwidget.servlet.ThreadPage.policies;
import static org.supportwidget.servlet.ThreadPage.widget;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;

/** Which headers are amended: policies, wherever and however often they are set. */
class PolicyHeadersTest {
    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(strings = {CSP, "content-security-policy", "CONTENT-SECURITY-POLICY", REPORT_ONLY})
    void amends_a_policy_as_it_is_set_whatever_the_case(String header) throws Exception {
        for (boolean add : new boolean[] {false, true}) {
            HttpResponse<String> response =
                    ThreadPage.answer(
                            temp,
                            THREAD,
                            (request, answer) -> {
                                if (add) {
                                    answer.addHeader(header, STRICT);
                                } else {
                                    answer.setHeader(header, STRICT);
                                }
                            });

            assertThat(policies(response, header)).containsExactly(AMENDED);
        }
    }

    @Test
    void amends_every_policy_by_itself() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader(CSP, STRICT + ", script-src https://a.example");
                            answer.addHeader(CSP, "img-src 'self'");
                            answer.addHeader(REPORT_ONLY, STRICT);
                        });

        assertThat(policies(response, CSP))
                .containsExactly(
                        AMENDED
                                + ", script-src https://a.example https://messenger.chatgenie.io"
                                + " 'nonce-N'",
                        "img-src 'self'");
        assertThat(policies(response, REPORT_ONLY)).containsExactly(AMENDED);
    }

    @Test
    void leaves_other_headers_and_absent_policies_alone() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader("X-Content-Security-Policy", STRICT);
                            answer.setHeader("X-Frame-Options", "DENY");
                        });

        assertThat(response.headers().map()).doesNotContainKeys(CSP, REPORT_ONLY);
        assertThat(response.headers().allValues("X-Content-Security-Policy"))
                .containsExactly(STRICT);
        assertThat(response.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void csp_mode_off_amends_nothing() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        THREAD + "csp.mode = off",
                        (request, answer) -> answer.setHeader(CSP, STRICT));

        assertThat(response.headers().allValues(CSP)).containsExactly(STRICT);
    }

    @Test
    void amends_a_policy_that_was_there_at_entry() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD + "cache.guard = off")
                        .filter(
                                (request, response, chain) -> {
                                    ((HttpServletResponse) response).addHeader(CSP, STRICT);
                                    ((HttpServletResponse) response).addHeader(CSP, "img-src *");
                                    chain.doFilter(request, response);
                                },
                                DispatcherType.REQUEST)
                        .filter(new SupportWidgetFilter(Engines.of(THREAD)), DispatcherType.REQUEST)
                        .page("/page", (request, response) -> nonce(request, response))
                        .start()) {
            assertThat(policies(app.get("/page"), CSP)).containsExactly(AMENDED, "img-src *");
        }
    }

    @Test
    void answers_head_as_get_without_a_body() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .page(
                                "/page",
                                (request, response) -> {
                                    response.setHeader(CSP, STRICT);
                                    widget(request, response);
                                })
                        .start()) {
            HttpResponse<String> head = app.send("HEAD", "/page");

            assertThat(policies(head, CSP)).containsExactly(AMENDED);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void warns_once_of_each_policy_that_cannot_be_mended() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        new WebApp(temp)
                                .configured(THREAD)
                                .page(
                                        "/page",
                                        (request, response) -> {
                                            String given = request.getParameter("n");
                                            response.setHeader(
                                                    CSP,
                                                    "sandbox; script-src 'nonce-" + given + "'");
                                            nonce(request, response);
                                        })
                                .start()) {
            app.get("/page?n=aaaaaaaaaaaaaaaaaaaaaa");
            app.get("/page?n=bbbbbbbbbbbbbbbbbbbbbb");

            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("sandbox")
                    .doesNotContain("aaaa", "bbbb");
        }
    }
}
