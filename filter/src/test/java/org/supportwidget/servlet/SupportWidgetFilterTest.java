package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.PageWidget;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.page.PageResponse;

/** A request's way through a container: policies, dispatches, identity. */
class SupportWidgetFilterTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = principal.name
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String CSP = "Content-Security-Policy";
    private static final String REPORT_ONLY = "Content-Security-Policy-Report-Only";
    private static final String STRICT = "script-src 'self'; connect-src 'self'; frame-src 'none'";

    /**
     * CSP3: hosts are listed, 'none' goes; the vendor's three hosts are in vendor.ThreadMessenger.
     */
    private static final String AMENDED =
            "script-src 'self' https://messenger.chatgenie.io 'nonce-N';"
                    + " connect-src 'self' https://messenger.chatgenie.io https://api.chatgenie.io;"
                    + " frame-src https://messenger.chatgenie.io";

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(strings = {CSP, "content-security-policy", "CONTENT-SECURITY-POLICY", REPORT_ONLY})
    void amends_a_policy_as_it_is_set_whatever_the_case(String header) throws Exception {
        for (boolean add : new boolean[] {false, true}) {
            HttpResponse<String> response =
                    answer(
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

    @ParameterizedTest
    @ValueSource(strings = {"set", "add"})
    void amends_again_what_gets_the_type_of_a_page_by_a_header(String way) throws Exception {
        HttpResponse<String> response =
                answer(
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
    void amends_every_policy_by_itself() throws Exception {
        HttpResponse<String> response =
                answer(
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
                answer(
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
    void creates_no_session() throws Exception {
        HttpResponse<String> response =
                answer(
                        THREAD.replace("principal.name", "session.user.email"),
                        (request, answer) -> answer.getWriter().write(page(request).widget(null)));

        assertThat(response.headers().map()).doesNotContainKey("Set-Cookie");
        assertThat(Engines.states(response.body())).hasSize(1);
    }

    @Test
    void csp_mode_off_amends_nothing() throws Exception {
        HttpResponse<String> response =
                answer(
                        THREAD + "csp.mode = off",
                        (request, answer) -> answer.setHeader(CSP, STRICT));

        assertThat(response.headers().allValues(CSP)).containsExactly(STRICT);
    }

    @Test
    void amends_a_policy_that_was_there_at_entry() throws Exception {
        try (WebApp app =
                app(THREAD + "cache.guard = off")
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
    void amends_for_a_tag_in_an_answer_without_a_type() throws Exception {
        HttpResponse<String> response =
                answer(
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader("X-Nonce", page(request).getNonce());
                            answer.setHeader(CSP, STRICT);
                            answer.getWriter().write("<p>");
                            answer.getWriter().write(page(request).widget(null));
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED);
    }

    @Test
    void amends_for_a_page_whose_type_comes_after_its_first_characters() throws Exception {
        HttpResponse<String> response =
                answer(
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader("X-Nonce", page(request).getNonce());
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
                answer(
                        THREAD,
                        (request, answer) -> {
                            answer.setHeader(CSP, STRICT);
                            answer.getWriter().write("<head></head>");
                            answer.flushBuffer();
                            answer.getWriter().write(page(request).widget(null));
                        });

        assertThat(policies(response, CSP)).containsExactly(AMENDED);
        assertThat(response.body())
                .startsWith(
                        "<head></head><!--\"'-->"
                                + Blocks.SEAL
                                + "<script type=\"application/json\" nonce=\"");
    }

    @Test
    void answers_head_as_get_without_a_body() throws Exception {
        try (WebApp app =
                app(THREAD)
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
    void a_forward_keeps_the_page_its_policy_and_one_block() throws Exception {
        try (WebApp app =
                app(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .page(
                                "/controller",
                                (request, response) -> {
                                    response.setHeader(CSP, STRICT);
                                    page(request).widget("crisp");
                                    request.getRequestDispatcher("/view")
                                            .forward(request, response);
                                })
                        .page(
                                "/view",
                                (request, response) -> {
                                    response.setHeader("X-Wrappers", "" + wrappers(response));
                                    widget(request, response);
                                    widget(request, response);
                                })
                        .start()) {
            HttpResponse<String> response = app.get("/controller");

            assertThat(policies(response, CSP)).containsExactly(AMENDED);
            assertThat(visitor(response)).isEqualTo(SignIn.USER);
            assertThat(response.body()).containsOnlyOnce("CDATA");
            assertThat(response.headers().allValues("X-Wrappers")).containsExactly("1");
        }
    }

    @Test
    void an_include_renders_each_vendor_once() throws Exception {
        try (WebApp app =
                app(THREAD)
                        .page(
                                "/page",
                                (request, response) -> {
                                    widget(request, response);
                                    request.getRequestDispatcher("/part")
                                            .include(request, response);
                                })
                        .page("/part", SupportWidgetFilterTest::widget)
                        .start()) {
            assertThat(Engines.states(app.get("/page").body())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error-sent", "/thrown", "/none"})
    void an_error_page_has_the_widget_and_its_policy(String path) throws Exception {
        try (WebApp app =
                app(THREAD)
                        .webXml("<error-page><location>/error</location></error-page>")
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .page("/error-sent", (request, response) -> response.sendError(503))
                        .page(
                                "/thrown",
                                (request, response) -> {
                                    throw new IllegalStateException();
                                })
                        .page(
                                "/error",
                                (request, response) -> {
                                    response.setHeader(CSP, STRICT);
                                    widget(request, response);
                                })
                        .start()) {
            HttpResponse<String> response = app.get(path);

            assertThat(response.statusCode()).isGreaterThanOrEqualTo(404);
            assertThat(policies(response, CSP)).containsExactly(AMENDED);
            // The error page is dispatched to without the filter that signs in.
            assertThat(visitor(response)).isEqualTo(SignIn.USER);
        }
    }

    @Test
    void an_asynchronous_dispatch_has_the_widget_and_its_policy() throws Exception {
        try (WebApp app =
                app(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST, DispatcherType.ASYNC)
                        .page(
                                "/bare",
                                (request, response) -> request.startAsync().dispatch("/view"))
                        .page(
                                "/wrapped",
                                (request, response) ->
                                        request.startAsync(request, response).dispatch("/view"))
                        .page(
                                "/view",
                                (request, response) -> {
                                    response.setHeader(CSP, STRICT);
                                    widget(request, response);
                                })
                        .start()) {
            for (String path : List.of("/bare", "/wrapped")) {
                HttpResponse<String> response = app.get(path);

                assertThat(policies(response, CSP)).as(path).containsExactly(AMENDED);
                assertThat(visitor(response)).as(path).isEqualTo(SignIn.USER);
            }
        }
    }

    @Test
    void a_thread_of_an_asynchronous_requests_may_write_the_widget() throws Exception {
        try (WebApp app =
                app(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .page(
                                "/page",
                                (request, response) -> {
                                    AsyncContext async = request.startAsync(request, response);
                                    async.start(
                                            () -> {
                                                response.setHeader(CSP, STRICT);
                                                widgetUnchecked(request, response);
                                                async.complete();
                                            });
                                })
                        .start()) {
            HttpResponse<String> response = app.get("/page");

            assertThat(policies(response, CSP)).containsExactly(AMENDED);
            assertThat(visitor(response)).isEqualTo(SignIn.USER);
        }
    }

    @Test
    void a_resolver_that_throws_leaves_the_page_as_it_is() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        app(THREAD.replace("principal.name", "request.user.email"))
                                .page(
                                        "/page",
                                        (request, response) -> {
                                            request.setAttribute("user", new Broken());
                                            response.setHeader(CSP, STRICT);
                                            response.getWriter().write("before ");
                                            widget(request, response);
                                            response.getWriter().write("after");
                                        })
                                .start()) {
            HttpResponse<String> response = app.get("/page");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("before after");
            assertThat(policies(response, CSP)).containsExactly(AMENDED);
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "The identity resolver failed; the page goes on without a widget");
        }
    }

    @Test
    void warns_once_of_each_policy_that_cannot_be_mended() throws Exception {
        try (RecordedLog log = new RecordedLog();
                WebApp app =
                        app(THREAD)
                                .page(
                                        "/page",
                                        (request, response) -> {
                                            response.setHeader(
                                                    CSP,
                                                    "sandbox; script-src 'nonce-"
                                                            + request.getParameter("n")
                                                            + "'");
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

    private WebApp app(String properties) throws Exception {
        return new WebApp(temp).configured(properties);
    }

    private HttpResponse<String> answer(String properties, WebApp.Page page) throws Exception {
        try (WebApp app =
                app(properties)
                        .page(
                                "/page",
                                (request, response) -> {
                                    nonce(request, response);
                                    response.setContentType("text/html");
                                    page.answer(request, response);
                                })
                        .start()) {
            return app.get("/page");
        }
    }

    private static PageWidget page(HttpServletRequest request) {
        return SupportWidget.of(request).orElseThrow();
    }

    private static void nonce(HttpServletRequest request, HttpServletResponse response) {
        response.setContentType("text/html");
        response.setHeader("X-Nonce", page(request).getNonce());
    }

    private static void widget(HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
        nonce(request, response);
        response.getWriter().write(page(request).widget(null));
    }

    private static void widgetUnchecked(HttpServletRequest request, HttpServletResponse response) {
        try {
            widget(request, response);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int wrappers(ServletResponse response) {
        int inner =
                response instanceof ServletResponseWrapper wrapper
                        ? wrappers(wrapper.getResponse())
                        : 0;
        return response instanceof PageResponse ? inner + 1 : inner;
    }

    private static List<String> policies(HttpResponse<String> response, String header) {
        String nonce = response.headers().firstValue("X-Nonce").orElseThrow();
        return response.headers().allValues(header).stream()
                .map(policy -> policy.replace(nonce, "N"))
                .toList();
    }

    private static Object visitor(HttpResponse<String> response) {
        List<java.util.Map<String, Object>> states = Engines.states(response.body());
        assertThat(states).hasSize(1);
        Object visitor = Objects.requireNonNull(states.get(0).get("visitor"));
        return Objects.requireNonNull(((java.util.Map<?, ?>) visitor).get("connectionEmail"));
    }

    /** A user whose database is down. */
    public record Broken() {
        public int email() {
            return Integer.parseInt("no database");
        }
    }
}
