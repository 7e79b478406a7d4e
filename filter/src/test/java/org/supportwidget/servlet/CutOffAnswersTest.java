package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A page that fails after its headers have left reaches the browser as far as it was written. */
class CutOffAnswersTest {

    @ParameterizedTest
    @EnumSource
    void loses_no_byte_of_what_an_application_wrote_before_it_failed(Container container)
            throws IOException {
        String without = body(container.port(""));

        String with = body(container.port(AppFiles.PROPERTIES));

        assertThat(without).contains("</bod");
        assertThat(with).isEqualTo(without);
    }

    /** All bytes until the container closes the connection, without the sizes of chunks. */
    private static String body(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "GET /case/part-cut-off HTTP/1.1\r\nHost: app\r\nConnection: close\r\n";
            socket.getOutputStream()
                    .write(
                            (head + "Sec-Fetch-Dest: document\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
            return body.replaceAll("(?m)^[0-9a-f]+\r\n|\r\n", "");
        }
    }
}
