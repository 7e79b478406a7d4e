package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.Engines;

/** A filter outside ours that compresses what ours passes on. */
class OuterGzipTest {
    private static final String PAGE = Pages.of(20_000);
    private static final Map<String, WebApp.Page> PAGES = new TreeMap<>();

    static {
        page("writer", (q, r) -> r.getWriter().write(PAGE));
        page(
                "pieces",
                (q, r) -> {
                    for (String piece : PAGE.split("(?<=\n)", -1)) {
                        r.getWriter().write(piece);
                    }
                    r.getWriter().close();
                });
        page(
                "stream",
                (q, r) -> {
                    r.setContentLength(PAGE.length());
                    r.getOutputStream().write(PAGE.getBytes(StandardCharsets.UTF_8));
                });
        page(
                "flushed",
                (q, r) -> {
                    r.getWriter().write(PAGE, 0, 10_000);
                    r.getWriter().flush();
                    r.getWriter().write(PAGE, 10_000, PAGE.length() - 10_000);
                });
    }

    private static void page(String name, WebApp.Page page) {
        PAGES.put(
                name,
                (request, response) -> {
                    response.setHeader("Content-Security-Policy", "script-src 'self'");
                    response.setContentType("text/html;charset=UTF-8");
                    page.answer(request, response);
                });
    }

    @TempDir static Path temp;
    private static WebApp app;

    @BeforeAll
    static void start_an_application() throws Exception {
        app =
                new WebApp(temp)
                        .filter(OuterGzipTest::compress, DispatcherType.REQUEST)
                        .filter(
                                new SupportWidgetFilter(Engines.of(AppFiles.PROPERTIES)),
                                DispatcherType.REQUEST);
        PAGES.forEach((name, page) -> app.page("/early/" + name, page).page("/late/" + name, page));
        app.start();
    }

    @AfterAll
    static void stop_it() {
        app.close();
    }

    /** Says that it compresses before the application runs, or when the body begins. */
    private static void compress(
            ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (((HttpServletRequest) request).getRequestURI().startsWith("/early/")) {
            ((HttpServletResponse) response).setHeader("Content-Encoding", "gzip");
        }
        new GzipFilter().doFilter(request, response, chain);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void the_page_is_whole_with_its_block_and_an_amended_policy(String path) throws Exception {
        String answer = app.raw("GET " + path + " HTTP/1.0", "Accept: text/html");

        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end);
        String page = unzipped(answer.substring(end + 4));
        assertThat(head).contains("Content-Encoding: gzip", " https://messenger.chatgenie.io");
        assertThat(Blocks.without(page)).isEqualTo(PAGE);
        assertThat(Blocks.count(page)).isOne();
    }

    static Stream<String> paths() {
        return PAGES.keySet().stream()
                .flatMap(name -> Stream.of("/early/" + name, "/late/" + name));
    }

    private static String unzipped(String bytes) throws IOException {
        byte[] zipped = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
