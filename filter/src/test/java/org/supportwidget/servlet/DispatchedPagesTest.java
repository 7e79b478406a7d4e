package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supportwidget.servlet.ThreadPage.AMENDED;
import static org.supportwidget.servlet.ThreadPage.CSP;
import static org.supportwidget.servlet.ThreadPage.STRICT;
import static org.supportwidget.servlet.ThreadPage.THREAD;
import static org.supportwidget.servlet.ThreadPage.policies;
import static org.supportwidget.servlet.ThreadPage.visitor;
import static org.supportwidget.servlet.ThreadPage.widget;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.servlet.page.PageResponse;

/** Pages of a forward, an include, an error and an asynchronous request. */
class DispatchedPagesTest {
    @TempDir Path temp;

    @Test
    void a_forward_keeps_the_page_its_policy_and_one_block() throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .page(
                                "/controller",
                                (request, response) -> {
                                    response.setHeader(CSP, STRICT);
                                    ThreadPage.of(request).widget("crisp");
                                    request.getRequestDispatcher("/view")
                                            .forward(request, response);
                                })
                        .page("/view", DispatchedPagesTest::twice)
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
                new WebApp(temp)
                        .configured(THREAD)
                        .page(
                                "/page",
                                (request, response) -> {
                                    widget(request, response);
                                    request.getRequestDispatcher("/part")
                                            .include(request, response);
                                })
                        .page("/part", ThreadPage::widget)
                        .start()) {
            assertThat(Engines.states(app.get("/page").body())).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error-sent", "/thrown", "/none"})
    void an_error_page_has_the_widget_and_its_policy(String path) throws Exception {
        try (WebApp app =
                new WebApp(temp)
                        .configured(THREAD)
                        .webXml("<error-page><location>/error</location></error-page>")
                        .filter(new SignIn(), DispatcherType.REQUEST)
                        .page("/error-sent", (request, response) -> response.sendError(503))
                        .page(
                                "/thrown",
                                (request, response) -> {
                                    throw new IllegalStateException();
                                })
                        .page("/error", DispatchedPagesTest::strict)
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
                new WebApp(temp)
                        .configured(THREAD)
                        .filter(new SignIn(), DispatcherType.REQUEST, DispatcherType.ASYNC)
                        .page(
                                "/bare",
                                (request, response) -> request.startAsync().dispatch("/view"))
                        .page(
                                "/wrapped",
                                (request, response) ->
                                        request.startAsync(request, response).dispatch("/view"))
                        .page("/view", DispatchedPagesTest::strict)
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
                new WebApp(temp)
                        .configured(THREAD)
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

    private static void strict(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(CSP, STRICT);
        widget(request, response);
    }

    private static void twice(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("X-Wrappers", "" + wrappers(response));
        widget(request, response);
        widget(request, response);
    }

    private static void widgetUnchecked(HttpServletRequest request, HttpServletResponse response) {
        try {
            widget(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int wrappers(ServletResponse response) {
        int inner =
                response instanceof ServletResponseWrapper wrapper
                        ? wrappers(wrapper.getResponse())
                        : 0;
        return response instanceof PageResponse ? inner + 1 : inner;
    }
}
