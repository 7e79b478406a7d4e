package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.PageWidget;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;

/** What caches are told of pages that carry a block, and of everything else. */
class CacheGuardTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;

    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({"true,'private, no-store'", "false,no-cache"})
    void a_page_says_how_it_may_be_kept_and_cannot_be_validated(boolean signedIn, String said)
            throws Exception {
        HttpResponse<String> page =
                answer(
                        signedIn,
                        (request, response) -> {
                            response.setHeader("ETag", "\"1\"");
                            response.setDateHeader("Last-Modified", 0);
                            response.setContentType("text/html");
                            widget(request, response.getWriter());
                        });

        assertThat(page.headers().allValues("Cache-Control")).containsExactly(said);
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void speaks_for_a_finished_page_in_which_a_template_shows_the_user() throws Exception {
        HttpResponse<String> page =
                answer(
                        true,
                        (request, response) -> {
                            String finished = "<p>" + page(request).getIdentity();
                            response.setContentType("text/html");
                            response.setContentLength(finished.length());
                            response.getWriter().print(finished);
                        });

        assertThat(page.body()).contains(SignIn.USER);
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void speaks_when_the_body_begins_not_at_the_tag() throws Exception {
        HttpResponse<String> page =
                answer(
                        true,
                        (request, response) -> {
                            response.setContentType("text/html");
                            PrintWriter out = response.getWriter();
                            out.print("x".repeat(100_000));
                            response.flushBuffer();
                            widget(request, out);
                        });

        assertThat(page.body()).contains("application/json");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void speaks_when_the_head_is_flushed_before_the_body() throws Exception {
        HttpResponse<String> page =
                answer(
                        true,
                        (request, response) -> {
                            response.setHeader("ETag", "\"1\"");
                            response.setContentType("text/html");
                            response.flushBuffer();
                            widget(request, response.getWriter());
                        });

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void a_user_who_signs_out_between_the_head_and_the_tag_is_not_remembered() throws Exception {
        String bySession = THREAD.replace("principal.name", "session.email");
        try (WebApp app =
                app(
                                bySession,
                                (request, response) -> {
                                    request.getSession().setAttribute("email", "alice@acme.com");
                                    response.setContentType("text/html");
                                    PrintWriter out = response.getWriter();
                                    request.getSession().invalidate();
                                    widget(request, out);
                                })
                        .start()) {
            HttpResponse<String> page = app.get("/page");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
            assertThat(page.body()).contains("\"user\":\"\"").doesNotContain("alice@acme.com");
        }
    }

    @Test
    void the_tags_of_a_page_speak_of_the_same_user() throws Exception {
        String twoBySession =
                THREAD.replace("principal.name", "session.email")
                                .replace("= thread\n", "= thread, crisp\n")
                        + "crisp.website-id = e30a04ee\ncrisp.secret = crisp-ticket-center-secret\n";
        try (WebApp app =
                app(
                                twoBySession,
                                (request, response) -> {
                                    request.getSession().setAttribute("email", "alice@acme.com");
                                    response.setContentType("text/html");
                                    PrintWriter out = response.getWriter();
                                    out.print(page(request).widget("thread"));
                                    request.getSession().invalidate();
                                    out.print(page(request).widget("crisp"));
                                })
                        .start()) {
            assertThat(app.get("/page").body())
                    .contains("alice@acme.com")
                    .doesNotContain("\"user\":\"\"")
                    .containsPattern("\"vendor\":\"crisp\",\"user\":\"[0-9a-f]{32}\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "text/css", "text/javascript"})
    void what_is_no_page_is_untouched(String type) throws Exception {
        HttpResponse<String> answer =
                answer(
                        true,
                        (request, response) -> {
                            response.setHeader("ETag", "\"1\"");
                            response.setHeader("Cache-Control", "public, max-age=60");
                            response.setContentType(type);
                            response.getWriter().print("{}");
                        });

        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @Test
    void a_static_page_without_a_tag_is_untouched() throws Exception {
        try (WebApp app = app(THREAD, (request, response) -> {}).file("a.html", "<p>x").start()) {
            HttpResponse<String> first = app.get("/a.html");
            assertThat(first.headers().firstValue("Cache-Control")).isEmpty();
            String modified = first.headers().firstValue("Last-Modified").orElseThrow();
            HttpResponse<String> again = app.send("GET", "/a.html", "If-Modified-Since", modified);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(app.send("HEAD", "/a.html").headers().firstValue("Last-Modified"))
                    .hasValue(modified);
        }
    }

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
                            widget(request, response.getWriter());
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
                                    widget(request, response.getWriter());
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
                                            widget(request, response.getWriter());
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

    @Test
    void a_file_of_html_cannot_be_answered_with_a_kept_copy() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD + "inject = auto\n")
                        .page(
                                "/page.html",
                                (request, response) -> {
                                    if ("\"1\"".equals(request.getHeader("If-None-Match"))
                                            || request.getDateHeader("If-Modified-Since") >= 0) {
                                        response.setStatus(304);
                                        return;
                                    }
                                    response.setContentType("text/html");
                                    response.getWriter().print("<body>x</body>");
                                })
                        .start()) {
            for (List<String> condition :
                    List.of(
                            List.of("If-None-Match", "\"1\""),
                            List.of("If-Modified-Since", "Thu, 01 Jan 1970 00:00:01 GMT"))) {
                HttpResponse<String> page =
                        app.send(
                                "GET",
                                "/page.html",
                                "Accept",
                                "text/html",
                                condition.get(0),
                                condition.get(1));
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.body()).contains("application/json");
            }
        }
    }

    @Test
    void off_leaves_caches_to_the_application() throws Exception {
        try (WebApp app =
                app(
                                THREAD + "cache.guard = off\n",
                                (request, response) -> {
                                    response.setHeader("ETag", "\"1\"");
                                    response.setContentType("text/html");
                                    widget(request, response.getWriter());
                                })
                        .start()) {
            HttpResponse<String> page = app.get("/page");
            assertThat(page.headers().firstValue("Cache-Control")).isEmpty();
            assertThat(page.headers().firstValue("ETag")).hasValue("\"1\"");
        }
    }

    private HttpResponse<String> answer(boolean signedIn, WebApp.Page page) throws Exception {
        WebApp app = app(THREAD, page);
        if (signedIn) {
            app.filter(new SignIn(), DispatcherType.REQUEST);
        }
        try (app) {
            return app.start().get("/page");
        }
    }

    private WebApp app(String configuration, WebApp.Page page) throws Exception {
        return new WebApp(temp).configured(configuration).page("/page", page);
    }

    private static PageWidget page(HttpServletRequest request) {
        return SupportWidget.of(request).orElseThrow();
    }

    private static void widget(HttpServletRequest request, PrintWriter out) {
        out.print(page(request).widget(null));
    }
}
