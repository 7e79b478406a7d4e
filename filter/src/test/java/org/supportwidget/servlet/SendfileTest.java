package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supportwidget.servlet.Exchange.Answer;

/** Files that a container sends by other ways than a servlet's stream. */
class SendfileTest {

    /** Tomcat sends what is longer than 48 KB by the operating system, if nothing is around it. */
    @ParameterizedTest
    @MethodSource("containers")
    void a_large_file_is_the_same_to_the_byte(Container container, String injection)
            throws IOException {
        Exchange request = Exchange.get("/doc.pdf");

        Answer with = container.with(AppFiles.PROPERTIES + injection, request);

        assertThat(with.body()).hasSize(200_000);
        assertThat(with).isEqualTo(container.without(request));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void a_large_page_is_the_same_but_for_its_block(Container container, String injection)
            throws IOException {
        Exchange request = Exchange.get("/large.html");

        Answer with = container.with(AppFiles.PROPERTIES + injection, request);

        assertThat(Blocks.without(with.body())).isEqualTo(container.without(request).body());
        assertThat(Blocks.count(with.body())).isEqualTo(injection.isEmpty() ? 1 : 0);
        assertThat(with.all("Content-Length")).isSubsetOf(Integer.toString(with.body().length()));
    }

    @ParameterizedTest
    @MethodSource("tomcats")
    void what_an_application_leaves_to_tomcat_to_send_is_the_same(
            Container container, String injection) throws IOException {
        Exchange request = Exchange.get("/case/part-sendfile-pdf");

        Answer with = container.with(AppFiles.PROPERTIES + injection, request);

        assertThat(with.body()).hasSize(200_000);
        assertThat(with).isEqualTo(container.without(request));
    }

    /** Nobody but the operating system sees its bytes. */
    @ParameterizedTest
    @MethodSource("tomcats")
    void a_page_that_an_application_leaves_to_tomcat_to_send_is_whole(
            Container container, String injection) throws IOException {
        Exchange request = Exchange.get("/case/part-sendfile-page");

        Answer with = container.with(AppFiles.PROPERTIES + injection, request);

        assertThat(with.status()).isEqualTo(200);
        assertThat(with.body()).isEqualTo(container.without(request).body()).hasSize(300_000);
    }

    static Stream<Arguments> containers() {
        return Container.tested()
                .flatMap(
                        container ->
                                Stream.of("", "inject = off\n")
                                        .map(injection -> Arguments.of(container, injection)));
    }

    static Stream<Arguments> tomcats() {
        return containers().filter(arguments -> arguments.get()[0].toString().startsWith("TOMCAT"));
    }
}
