package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.PageWidget;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;

/** What a script gets as HTML keeps its policy, and its headers unless it says who is signed in. */
class ScriptRequestTest {
    private static final String PROPERTIES =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String POLICY = "script-src 'self'";

    @TempDir Path temp;

    /** What the page takes from the widget. */
    private interface Part {
        String of(PageWidget page);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Requested-With,XMLHttpRequest",
        "HX-Request,true",
        "Turbo-Frame,messages",
        "Sec-Fetch-Dest,empty",
        "Sec-Fetch-Mode,cors"
    })
    void a_tag_that_shows_who_is_signed_in_keeps_the_answer_out_of_caches(
            String header, String value) throws Exception {
        HttpResponse<String> answer = asked(true, page -> page.widget(null), header, value);

        assertThat(answer.body())
                .matches(
                        "(?s).*<script type=\"application/json\" data-support-widget=\"state\">"
                                + "\\{\"vendors\":\\[\\{\"vendor\":\"thread\",\"user\":\"[0-9a-f]{32}\"}]}"
                                + "</script>")
                .doesNotContain(SignIn.USER, "nonce", "guard", "messenger.chatgenie.io");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("private, no-store");
        assertThat(policy(answer)).isEqualTo(POLICY);
    }

    @Test
    void a_tag_that_comes_when_the_headers_have_left_says_so() throws Exception {
        try (RecordedLog log = new RecordedLog()) {
            HttpResponse<String> answer = asked("/late", page -> page.widget(null));

            untouched(answer);
            assertThat(log.messages(Level.WARNING))
                    .singleElement()
                    .asString()
                    .contains("/late", "Cache-Control: no-store")
                    .doesNotContain(SignIn.USER);
        }
    }

    @Test
    void a_part_without_a_tag_says_nothing() throws Exception {
        try (RecordedLog log = new RecordedLog()) {
            untouched(asked("/late", page -> ""));

            assertThat(log.messages(Level.WARNING)).isEmpty();
        }
    }

    @Test
    void so_does_a_template_that_shows_it_by_itself() throws Exception {
        for (Part part :
                new Part[] {
                    page -> String.valueOf(page.getIdentity()),
                    page -> page.getVerification().toString(),
                    page -> page.stop() + page.getIdentity()
                }) {
            assertThat(asked(true, part, "HX-Request", "true").headers().allValues("Cache-Control"))
                    .containsExactly("private, no-store");
        }
    }

    @Test
    void a_tag_that_shows_nobody_changes_no_header() throws Exception {
        HttpResponse<String> answer =
                asked(false, page -> page.widget(null) + page.getIdentity(), "HX-Request", "true");

        assertThat(answer.body()).contains("data-support-widget=\"state\"");
        untouched(answer);
    }

    @Test
    void an_answer_without_a_tag_keeps_its_headers() throws Exception {
        untouched(asked(true, page -> "", "HX-Request", "true"));
        untouched(asked(true, page -> page.stop() + page.widget(null), "HX-Request", "true"));
    }

    /** A service worker asks on behalf of a window; what is prefetched may be shown in one. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Mode,navigate",
        "Sec-Purpose,prefetch",
        "Sec-Purpose,prefetch;prerender",
        "Purpose,prefetch"
    })
    void what_is_asked_for_to_be_shown_in_a_window_is_a_page(String header, String value)
            throws Exception {
        HttpResponse<String> answer =
                asked(
                        true,
                        page -> "",
                        "Sec-Fetch-Dest",
                        "empty",
                        header,
                        value,
                        "X-Requested-With",
                        "com.example.browser");

        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("private, no-store");
        assertThat(policy(answer)).contains("https://messenger.chatgenie.io");
    }

    private static void untouched(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=60");
        assertThat(policy(answer)).isEqualTo(POLICY);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<String> asked(boolean signedIn, Part part, String... headers)
            throws Exception {
        return asked(signedIn, "/part", part, headers);
    }

    private HttpResponse<String> asked(String path, Part part) throws Exception {
        return asked(true, path, part, "HX-Request", "true");
    }

    private HttpResponse<String> asked(boolean signedIn, String path, Part part, String... headers)
            throws Exception {
        WebApp app =
                new WebApp(temp)
                        .configured(PROPERTIES)
                        .page(path, (request, response) -> answer(request, response, part));
        if (signedIn) {
            app.filter(new SignIn(), DispatcherType.REQUEST);
        }
        try (app) {
            return app.start().send("GET", path, headers);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Part part)
            throws Exception {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("ETag", "\"1\"");
        response.setContentType("text/html");
        response.getWriter().print("<p>");
        if (request.getServletPath().equals("/late")) {
            response.flushBuffer();
        }
        response.getWriter().print(part.of(SupportWidget.of(request).orElseThrow()));
    }
}
