package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.servlet.Exchange.Answer;

/** Every page is, but for one block, what it is without the library. */
class InjectedPagesTest {

    @ParameterizedTest
    @MethodSource("requests")
    void puts_one_block_into_a_page_and_changes_nothing_else(Container container, Exchange request)
            throws IOException {
        Answer without = container.without(request);

        Answer with = container.with(request);

        assertThat(with.status()).as(container + " " + request).isEqualTo(without.status());
        assertThat(Blocks.without(with.body())).isEqualTo(without.body());
        assertThat(Blocks.count(with.body())).as(container + " " + request).isOne();
        assertThat(with.all("Content-Type")).isEqualTo(without.all("Content-Type"));
        assertThat(with.all("Set-Cookie")).isEqualTo(without.all("Set-Cookie"));
        assertThat(with.all("X-Late")).isEqualTo(without.all("X-Late"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void keeps_nothing_that_speaks_of_other_bytes(Container container, Exchange request)
            throws IOException {
        Answer page = container.with(request);

        assertThat(page.headers())
                .noneMatch(
                        h ->
                                h.matches(
                                        "(etag|content-md5|digest|content-digest|last-modified): .*"));
        assertThat(page.all("Cache-Control")).isNotEmpty();
        assertThat(page.all("Content-Length")).isSubsetOf(Integer.toString(page.body().length()));
    }

    @ParameterizedTest
    @EnumSource
    void keeps_a_page_that_begins_in_an_include_out_of_caches_where_nothing_is_injected(
            Container container) throws IOException {
        for (String page : List.of("page-include-all", "page-include-static-first")) {
            Answer answer =
                    container.with(
                            AppFiles.PROPERTIES + "inject = off\n", Exchange.get("/case/" + page));

            assertThat(answer.all("Cache-Control")).containsExactly("no-cache");
        }
    }

    /** Android's WebView sends its application's name with every request. */
    @ParameterizedTest
    @EnumSource
    void puts_a_block_into_the_page_of_an_embedded_browser(Container container) throws IOException {
        Exchange request =
                Exchange.get("/page.html")
                        .with("Sec-Fetch-Dest", "document")
                        .with("Sec-Fetch-Mode", "navigate")
                        .with("X-Requested-With", "com.example.browser");

        assertThat(Blocks.count(container.with(request).body())).isOne();
    }

    /** So Chromium asks for a page by a service worker's {@code fetch(event.request)}. */
    @ParameterizedTest
    @EnumSource
    void puts_a_block_into_the_page_that_a_service_worker_passes_on(Container container)
            throws IOException {
        Exchange request =
                Exchange.get("/page.html")
                        .with("Sec-Fetch-Dest", "empty")
                        .with("Sec-Fetch-Mode", "navigate");

        assertThat(Blocks.count(container.with(request).body())).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void keeps_no_validator_where_caches_are_not_guarded(Container container) throws IOException {
        for (String page : List.of("/page.html", "/large.html", "/case/page-digests")) {
            Answer answer =
                    container.with(AppFiles.PROPERTIES + "cache.guard = off\n", Exchange.get(page));

            assertThat(answer.headers())
                    .noneMatch(header -> header.matches("(etag|last-modified): .*"));
        }
    }

    /** Of a page's HEAD, the length must not be that of the page without the block. */
    @ParameterizedTest
    @MethodSource("requestsOfHead")
    void tells_no_other_length_when_only_the_head_is_asked_for(
            Container container, Exchange request) throws IOException {
        Answer page = container.with(request);

        Answer head = container.with(request.by("HEAD"));

        assertThat(head.status()).isEqualTo(page.status());
        assertThat(head.all("Content-Length")).isSubsetOf(Integer.toString(page.body().length()));
        assertThat(head.all("Content-Type")).isEqualTo(page.all("Content-Type"));
    }

    /** For a HEAD, Undertow includes no file. */
    static Stream<Arguments> requestsOfHead() {
        return requests()
                .filter(
                        request ->
                                request.get()[0] != Container.UNDERTOW
                                        || !request.get()[1].toString().contains("include-static"));
    }

    static Stream<Arguments> requests() {
        return Container.tested()
                .flatMap(
                        container ->
                                pages().map(
                                                target ->
                                                        Arguments.of(
                                                                container, Exchange.get(target))));
    }

    private static Stream<String> pages() {
        return Stream.concat(
                Application.CASES.keySet().stream()
                        .filter(name -> name.startsWith("page-"))
                        .filter(
                                name ->
                                        !name.equals("page-markup-with-tag")
                                                && !name.equals("page-with-tag"))
                        .map(name -> "/case/" + name),
                Stream.of("/page.html", "/large.html", "/secure/page-writer-200"));
    }
}
