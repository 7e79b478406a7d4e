package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.AMENDED;
import static org.supportwidget.servlet.ThreadPage.CSP;
import static org.supportwidget.servlet.ThreadPage.STRICT;
import static org.supportwidget.servlet.ThreadPage.THREAD;
import static org.supportwidget.servlet.ThreadPage.policies;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a policy is amended: as soon as the answer may be a page, before its body. */
class PolicyMomentTest {
    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"set", "add"})
    void amends_again_what_gets_the_type_of_a_page_by_a_header(String way) throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader(CSP, STRICT);
                            answer.setContentType("text/plain");
                            answer.getWriter();
                            if (way.equals("set")) {
                                answer.setHeader("content-type", "text/html");
                            } else {
                                answer.addHeader("Content-Type", "text/html");
                            }
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED);
    }

    @Test
    void amends_for_a_tag_in_an_answer_without_a_type() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        false,
                        (request, answer) -> {
                            answer.setHeader("X-Nonce", ThreadPage.of(request).getNonce());
                            answer.setHeader(CSP, STRICT);
                            answer.getWriter().write("<p>");
                            answer.getWriter().write(ThreadPage.of(request).widget(null));
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED);
    }

    @Test
    void amends_for_a_page_whose_type_comes_after_its_first_characters() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        false,
                        (request, answer) -> {
                            answer.setHeader("X-Nonce", ThreadPage.of(request).getNonce());
                            answer.setHeader(CSP, STRICT);
                            answer.getWriter().write("x");
                            answer.setContentType("text/html");
                            answer.addHeader(CSP, "img-src *");
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED, "img-src *");
    }

    @Test
    void amends_before_a_body_that_is_flushed_before_the_tag() throws Exception {
        HttpResponse<String> response =
                ThreadPage.answer(
                        temp,
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader(CSP, STRICT);
                            answer.getWriter().write("<head></head>");
                            answer.flushBuffer();
                            answer.getWriter().write(ThreadPage.of(request).widget(null));
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED);
        assertThat(response.body())
                .startsWith(
                        "<head></head><!--\"'-->"
                                + Blocks.SEAL
                                + "<script type=\"application/json\" nonce=\"");
    }
}
