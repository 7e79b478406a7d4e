package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import jakarta.servlet.DispatcherType;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.RecordedLog;

/** The application's own word to caches, before and after that of the guard. */
class CacheGuardHeadersTest {
    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({
        "true,'no-store, max-age=0','no-store, max-age=0'",
        "true,no-cache,'private, no-store'",
        "true,'no-cache=\"Set-Cookie\", no-store=\"x\"','private, no-store'",
        "false,no-store,no-store",
        "false,'private, No-Cache','private, No-Cache'",
        "false,'no-cache=\"set-cookie, set-cookie2\"',no-cache",
        "false,'max-age=60',no-cache"
    })
    void a_header_at_least_as_strict_stays(boolean signedIn, String theirs, String sent)
            throws Exception {
        HttpResponse<String> page =
                answer(
                        signedIn,
                        (request, response) -> {
                            response.setHeader("Cache-Control", theirs);
                            response.setContentType("text/html");
                            response.getWriter().print(ThreadPage.of(request).widget(null));
                        });

        assertThat(page.headers().allValues("Cache-Control")).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_framework_that_writes_its_own_at_the_end_if_there_is_none_still_does(boolean signedIn)
            throws Exception {
        String springs = "no-cache, no-store, max-age=0, must-revalidate";
        try (WebApp app =
                app(
                                THREAD,
                                (request, response) -> {
                                    response.setContentType("text/html");
                                    response.getWriter().print(ThreadPage.of(request).widget(null));
                                    if (!response.containsHeader("Cache-Control")
                                            && response.getHeader("Cache-Control") == null) {
                                        response.setHeader("Cache-Control", springs);
                                    }
                                })
                        .filter(
                                signedIn ? new SignIn() : (q, a, c) -> c.doFilter(q, a),
                                DispatcherType.REQUEST)
                        .start()) {
            assertThat(app.get("/page").headers().allValues("Cache-Control"))
                    .containsExactly(springs);
        }
    }

    @Test
    void public_caching_is_overridden_and_warned_of_once_a_path() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        app(
                                        THREAD,
                                        (request, response) -> {
                                            response.setHeader(
                                                    "Cache-Control", "public, max-age=9");
                                            response.setContentType("text/html");
                                            response.getWriter()
                                                    .print(ThreadPage.of(request).widget(null));
                                        })
                                .start()) {
            for (int i = 0; i < 2; i++) {
                assertThat(app.get("/page").headers().allValues("Cache-Control"))
                        .containsExactly("no-cache");
            }
            assertThat(log.messages(Level.WARNING))
                    .filteredOn(
                            message ->
                                    message.contains("Cache-Control: public, max-age=9 of /page"))
                    .hasSize(1);
        }
    }

    @Test
    void an_error_or_redirect_after_a_page_was_begun_keeps_nothing_of_it() throws Exception {
        for (int status : new int[] {404, 302, 304}) {
            HttpResponse<String> answer =
                    answer(
                            true,
                            (request, response) -> {
                                response.setHeader("ETag", "\"1\"");
                                if (status == 404) {
                                    response.sendError(404);
                                } else if (status == 302) {
                                    response.sendRedirect("/other");
                                } else {
                                    response.setStatus(304);
                                }
                            });
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("ETag").isPresent()).isEqualTo(status != 404);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("none"))
                    .isNotEqualTo("private, no-store");
        }
    }

    @Test
    void an_answer_begun_anew_is_judged_anew() throws Exception {
        HttpResponse<String> answer =
                answer(
                        true,
                        (request, response) -> {
                            response.setContentType("text/html");
                            response.getWriter().print("<p>");
                            response.reset();
                            response.setHeader("ETag", "\"2\"");
                            response.setContentType("application/json");
                            response.getWriter().print("{}");
                        });

        assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
    }

    private HttpResponse<String> answer(boolean signedIn, WebApp.Page page) throws Exception {
        return ThreadPage.answer(temp, signedIn, page);
    }

    private WebApp app(String configuration, WebApp.Page page) throws Exception {
        return new WebApp(temp).configured(configuration).page("/page", page);
    }
}
