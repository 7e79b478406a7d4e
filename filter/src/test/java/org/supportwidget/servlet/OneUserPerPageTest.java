package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.THREAD;

import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page speaks of one user from its head to its last tag, whoever signs out meanwhile. */
class OneUserPerPageTest {
    @TempDir Path temp;

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
                                    out.print(ThreadPage.of(request).widget(null));
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
                                    out.print(ThreadPage.of(request).widget("thread"));
                                    request.getSession().invalidate();
                                    out.print(ThreadPage.of(request).widget("crisp"));
                                })
                        .start()) {
            assertThat(app.get("/page").body())
                    .contains("alice@acme.com")
                    .doesNotContain("\"user\":\"\"")
                    .containsPattern("\"vendor\":\"crisp\",\"user\":\"[0-9a-f]{32}\"");
        }
    }

    private WebApp app(String configuration, WebApp.Page page) throws Exception {
        return new WebApp(temp).configured(configuration).page("/page", page);
    }
}
