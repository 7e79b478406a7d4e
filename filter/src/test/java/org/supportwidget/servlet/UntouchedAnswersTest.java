package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.servlet.Exchange.Answer;

/** Every answer that is no page is, to the byte and the header, what it is without the library. */
class UntouchedAnswersTest {

    @ParameterizedTest
    @MethodSource("requests")
    void leaves_an_answer_that_is_no_page_as_it_is(Container container, Exchange request)
            throws IOException {
        Answer without = container.without(request);

        Answer with = container.with(properties(request, without), request);

        String about = container + " " + request;
        assertThat(with.status()).as(about).isEqualTo(without.status());
        assertThat(with.headers()).as(about).isEqualTo(without.headers());
        assertThat(with.body()).as(about).isEqualTo(without.body());
    }

    /**
     * What begins as HTML may carry a tag, and so is kept out of caches, whatever becomes of it,
     * and its policy amended.
     */
    private static String properties(Exchange request, Answer answer) {
        boolean shown = answer.status() < 300 || answer.status() >= 400;
        return request.target().contains("type-changed")
                        || (shown
                                && !isOfScript(request)
                                && !request.target().contains("begun-")
                                && !request.target().contains("not-found")
                                && answer.all("Content-Type").stream()
                                        .anyMatch(
                                                type ->
                                                        type.matches(
                                                                "(text/html|application/xhtml).*")))
                ? AppFiles.PROPERTIES + "cache.guard = off\ncsp.mode = off\n"
                : AppFiles.PROPERTIES;
    }

    /** Where nothing is injected, pages are written to the container's own stream. */
    @ParameterizedTest
    @MethodSource("begun")
    void leaves_what_began_as_a_page_and_ended_as_none_as_it_is(
            Container container, Exchange request) throws IOException {
        String tagsOnly = AppFiles.PROPERTIES + "inject = off\n";

        assertThat(container.with(tagsOnly, request)).isEqualTo(container.without(request));
    }

    static Stream<Arguments> begun() {
        return Container.tested()
                .flatMap(
                        container ->
                                UntouchedRequests.cases()
                                        .filter(request -> request.target().contains("begun-"))
                                        .map(request -> Arguments.of(container, request)));
    }

    private static boolean isOfScript(Exchange request) {
        return request.headers().containsKey("X-Requested-With")
                || request.headers().containsKey("HX-Request")
                || request.headers().containsKey("Turbo-Frame")
                || "empty".equals(request.headers().get("Sec-Fetch-Dest"));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void leaves_a_fragment_of_told_length_to_caches(Container container, Exchange request)
            throws IOException {
        assertThat(container.with(request)).isEqualTo(container.without(request));
    }

    static Stream<Arguments> fragments() {
        return Container.tested()
                .flatMap(
                        container ->
                                Application.CASES.keySet().stream()
                                        .filter(name -> name.startsWith("markup-"))
                                        .map(name -> Exchange.get("/case/" + name))
                                        .map(request -> Arguments.of(container, request)));
    }

    /** Tomcat keeps what a page had of the connection for the next answer. */
    @ParameterizedTest
    @EnumSource
    void leaves_an_answer_that_follows_a_page_as_it_is(Container container) throws IOException {
        Answer without = container.without(Exchange.get("/case/json-12-kilobytes"));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), container.port(AppFiles.PROPERTIES))) {
            Exchange.get("/case/page-writer-200").over(socket);

            Answer with = Exchange.get("/case/json-12-kilobytes").over(socket);

            assertThat(with.headers()).isEqualTo(without.headers());
            assertThat(with.body()).isEqualTo(without.body());
        }
    }

    /**
     * Until its bytes are there, a file of HTML or of no known type, or what a servlet answers, may
     * be a page, of which a browser may keep a copy with somebody's block: none is confirmed.
     */
    @ParameterizedTest
    @MethodSource("perhapsPages")
    void answers_in_full_when_asked_whether_what_may_be_a_page_is_new(
            Container container, String path) throws IOException {
        Exchange request = Exchange.get(path);
        Answer without = container.without(request);

        assertThat(container.with(request).body()).isEqualTo(without.body());
        for (Exchange conditional :
                List.of(
                        request.with("If-None-Match", "*"),
                        request.with("If-Modified-Since", "Thu, 29 Feb 2024 12:00:00 GMT"),
                        request.with("Range", "bytes=2-5"))) {
            assertThat(container.with(conditional)).isEqualTo(container.with(request));
        }
        assertThat(container.with(request.by("HEAD")).all("Content-Length"))
                .isSubsetOf(Integer.toString(without.body().length()));
    }

    static Stream<Arguments> perhapsPages() {
        return Container.tested()
                .flatMap(
                        container ->
                                Stream.of("/fragment.html", "/noname", "/notes.unknown")
                                        .map(path -> Arguments.of(container, path)));
    }

    static Stream<Arguments> requests() {
        return Container.tested()
                .flatMap(
                        container ->
                                UntouchedRequests.of(container)
                                        .map(request -> Arguments.of(container, request)));
    }
}
