package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A WebSocket behind the filter. */
class WebSocketTest {
    /** RFC 6455, 1.2 and 1.3, as a browser asks. */
    private static final Exchange HANDSHAKE =
            Exchange.get("/echo")
                    .with("Accept", "*/*")
                    .with("Connection", "Upgrade")
                    .with("Upgrade", "websocket")
                    .with("Sec-WebSocket-Version", "13")
                    .with("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                    .with("Sec-Fetch-Dest", "empty")
                    .with("Sec-Fetch-Mode", "websocket");

    private static final String ACCEPTED = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    /** RFC 6455, 5.7: the text "Hello", masked by a client, and not masked by a server. */
    private static final byte[] ASKED = HexFormat.of().parseHex("818537fa213d7f9f4d5158");

    private static final byte[] ECHOED = HexFormat.of().parseHex("810548656c6c6f");

    @ParameterizedTest
    @MethodSource("containers")
    void opens_and_answers_as_without_the_library(Container container, String injection)
            throws IOException {
        List<String> without = open(container.portWithEcho(""));

        List<String> with = open(container.portWithEcho(AppFiles.PROPERTIES + injection));

        assertThat(with).isEqualTo(without).contains(ACCEPTED);
        assertThat(with.get(0)).startsWith("HTTP/1.1 101");
    }

    static Stream<Arguments> containers() {
        return Stream.of(Container.TOMCAT_10_1, Container.TOMCAT_11)
                .flatMap(
                        container ->
                                Stream.of("", "inject = off\n")
                                        .map(injection -> Arguments.of(container, injection)));
    }

    /** The head of the answer, after a message and its echo. */
    private static List<String> open(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(4_000);
            HANDSHAKE.send(socket);
            List<String> head = head(socket.getInputStream());
            for (int i = 0; i < 2; i++) {
                socket.getOutputStream().write(ASKED);
                assertThat(socket.getInputStream().readNBytes(ECHOED.length)).isEqualTo(ECHOED);
            }
            return head;
        }
    }

    private static List<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return Arrays.stream(head.toString().split("\r\n"))
                .filter(line -> !line.startsWith("Date:"))
                .toList();
    }
}
