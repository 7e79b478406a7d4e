package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an application flushes arrives before it writes on: server-sent events, above all. */
class FlushedPartsTest {

    @ParameterizedTest
    @MethodSource("answers")
    void each_part_arrives_before_the_next_is_written(
            Container container, String injection, String name) throws IOException {
        int port = container.port(AppFiles.PROPERTIES + injection);
        String query = "?" + UUID.randomUUID();
        Exchange turn = Exchange.get("/case/part-turn" + query);
        try (Socket parts = connection(port);
                Socket turns = connection(port)) {
            request(name + query).send(parts);
            for (int i = 0; i < TurnAnswers.TURNS; i++) {
                assertThat(turn.over(turns).status()).isEqualTo(200);
                await(parts.getInputStream(), TurnAnswers.part(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_closed_arrives_before_the_application_returns(Container container)
            throws IOException {
        int port = container.port(AppFiles.PROPERTIES);
        String query = "?" + UUID.randomUUID();
        Exchange turn = Exchange.get("/case/part-turn" + query);
        try (Socket parts = connection(port);
                Socket turns = connection(port)) {
            request("page-closed" + query).send(parts);
            for (int i = 0; i < TurnAnswers.TURNS; i++) {
                turn.over(turns);
            }
            await(parts.getInputStream(), TurnAnswers.part(TurnAnswers.TURNS - 1));
            turn.over(turns);
        }
    }

    /** Whose patience nobody needs unless something is kept back. */
    private static Socket connection(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** As a browser asks for a page, or its {@code EventSource} for events. */
    private static Exchange request(String name) {
        Exchange page = Exchange.get("/case/part-turns-" + name);
        return name.startsWith("page")
                ? page
                : page.with("Accept", "text/event-stream")
                        .with("Sec-Fetch-Dest", "empty")
                        .with("Sec-Fetch-Mode", "cors");
    }

    static Stream<Arguments> answers() {
        return Container.tested()
                .flatMap(
                        container ->
                                Stream.of("", "inject = off\n")
                                        .flatMap(
                                                injection ->
                                                        Stream.of(
                                                                        "writer",
                                                                        "stream",
                                                                        "async",
                                                                        "page",
                                                                        "page-stream")
                                                                .map(
                                                                        name ->
                                                                                Arguments.of(
                                                                                        container,
                                                                                        injection,
                                                                                        name))));
    }

    /** Reads until a text has come, whatever else comes before it. */
    private static void await(InputStream in, String text) throws IOException {
        StringBuilder come = new StringBuilder();
        while (come.indexOf(text) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new EOFException("no " + text + " in " + come);
            }
            come.append((char) c);
        }
    }
}
