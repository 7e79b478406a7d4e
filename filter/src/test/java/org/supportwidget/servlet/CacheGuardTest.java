package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches are told of pages that carry a block, and of everything else. */
class CacheGuardTest {
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
                            response.getWriter().print(ThreadPage.of(request).widget(null));
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
                            String finished = "<p>" + ThreadPage.of(request).getIdentity();
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
                            out.print(ThreadPage.of(request).widget(null));
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
                            response.getWriter().print(ThreadPage.of(request).widget(null));
                        });

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
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

    @Test
    void a_file_of_html_cannot_be_answered_with_a_kept_copy() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD + "inject = auto\n")
                        .page("/page.html", CacheGuardTest::kept)
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

    /** A page of which a browser has a copy. */
    private static void kept(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("\"1\"".equals(request.getHeader("If-None-Match"))
                || request.getDateHeader("If-Modified-Since") >= 0) {
            response.setStatus(304);
            return;
        }
        response.setContentType("text/html");
        response.getWriter().print("<body>x</body>");
    }

    @Test
    void off_leaves_caches_to_the_application() throws Exception {
        try (WebApp app =
                app(
                                THREAD + "cache.guard = off\n",
                                (request, response) -> {
                                    response.setHeader("ETag", "\"1\"");
                                    response.setContentType("text/html");
                                    response.getWriter().print(ThreadPage.of(request).widget(null));
                                })
                        .start()) {
            HttpResponse<String> page = app.get("/page");
            assertThat(page.headers().firstValue("Cache-Control")).isEmpty();
            assertThat(page.headers().firstValue("ETag")).hasValue("\"1\"");
        }
    }

    private HttpResponse<String> answer(boolean signedIn, WebApp.Page page) throws Exception {
        return ThreadPage.answer(temp, signedIn, page);
    }

    private WebApp app(String configuration, WebApp.Page page) throws Exception {
        return new WebApp(temp).configured(configuration).page("/page", page);
    }
}
