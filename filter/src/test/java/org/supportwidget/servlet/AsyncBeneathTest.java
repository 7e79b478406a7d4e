package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.Engines;

/** Asynchronous answers that are begun, or completed, beneath the filter. */
class AsyncBeneathTest {
    private static final String PAGE = Pages.of(20_000);
    private static final byte[] BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final String RETURNED = "returned";
    private static final Map<String, Body> BODIES = new TreeMap<>();

    static {
        BODIES.put("writer", response -> response.getWriter().write(PAGE));
        BODIES.put(
                "chars",
                response -> {
                    for (int i = 0; i < PAGE.length(); i++) {
                        response.getWriter().write(PAGE.charAt(i));
                    }
                });
        BODIES.put("array", response -> response.getWriter().write(PAGE.toCharArray()));
        BODIES.put("stream", response -> response.getOutputStream().write(BYTES));
        BODIES.put(
                "bytes",
                response -> {
                    for (byte each : BYTES) {
                        response.getOutputStream().write(each);
                    }
                });
    }

    @TempDir static Path temp;
    private static WebApp app;

    private interface Body {
        void writeTo(ServletResponse response) throws IOException;
    }

    @BeforeAll
    static void start_an_application() throws Exception {
        app =
                new WebApp(temp)
                        .filter(AsyncBeneathTest::goOnInAnotherThread, DispatcherType.REQUEST)
                        .filter(
                                new SupportWidgetFilter(Engines.of(AppFiles.PROPERTIES)),
                                DispatcherType.REQUEST);
        BODIES.forEach(
                (name, body) ->
                        app.page("/returns/" + name, (request, response) -> write(body, response))
                                .page("/completes/" + name, completing(body))
                                .page("/unwraps/" + name, completingBeneath(body)));
        app.start();
    }

    @AfterAll
    static void stop_it() {
        app.close();
    }

    /** A filter outside ours: as some do that have threads of their own for slow pages. */
    private static void goOnInAnotherThread(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String uri = ((HttpServletRequest) request).getRequestURI();
        if (uri.startsWith("/unwraps/")) {
            chain.doFilter(request, response);
            return;
        }
        CountDownLatch returned = new CountDownLatch(1);
        request.setAttribute(RETURNED, returned);
        AsyncContext context = request.startAsync();
        context.start(
                () -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (IOException | ServletException e) {
                        throw new IllegalStateException(e);
                    }
                    returned.countDown();
                    if (uri.startsWith("/returns/")) {
                        context.complete();
                    }
                });
    }

    private static void write(Body body, ServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        body.writeTo(response);
    }

    /** The application goes on in a thread of its own when the filters have returned. */
    private static WebApp.Page completing(Body body) {
        return (request, response) -> {
            CountDownLatch returned = (CountDownLatch) request.getAttribute(RETURNED);
            AsyncContext context = request.getAsyncContext();
            context.start(
                    () -> {
                        try {
                            returned.await();
                            write(body, response);
                        } catch (IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        context.complete();
                    });
        };
    }

    private static WebApp.Page completingBeneath(Body body) {
        return (request, response) -> {
            AsyncContext context = request.startAsync(request, response);
            context.start(
                    () -> {
                        try {
                            write(body, response);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        containers(request).getAsyncContext().complete();
                    });
        };
    }

    private static ServletRequest containers(ServletRequest request) {
        return request instanceof ServletRequestWrapper wrapper
                ? containers(wrapper.getRequest())
                : request;
    }

    @ParameterizedTest
    @MethodSource("begunOutside")
    void a_page_that_was_asynchronous_before_is_whole_with_its_block(String path) throws Exception {
        String page = page(path);

        assertThat(Blocks.without(page)).isEqualTo(PAGE);
        assertThat(Blocks.count(page)).isOne();
    }

    static Stream<String> begunOutside() {
        return BODIES.keySet().stream()
                .flatMap(name -> Stream.of("/returns/" + name, "/completes/" + name));
    }

    /** Nobody above the container hears of that, and the block is for the end of a page. */
    @ParameterizedTest
    @MethodSource("completedBeneath")
    void a_page_that_only_the_container_knows_to_be_complete_lacks_its_end_tags_alone(String path)
            throws Exception {
        assertThat(page(path)).isEqualTo(PAGE.substring(0, PAGE.indexOf("</body>")));
    }

    static Stream<String> completedBeneath() {
        return BODIES.keySet().stream().map(name -> "/unwraps/" + name);
    }

    private static String page(String path) throws Exception {
        return app.send("GET", path, "Accept", "text/html").body();
    }
}
