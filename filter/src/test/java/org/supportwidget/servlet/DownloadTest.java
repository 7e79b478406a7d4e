package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Downloads pass through: with their length, and with nothing kept of them. The build runs the
 * tests with the first compiler alone: the second analyses escapes, and may optimize away what a
 * container allocates for each write on one way through the code and not on another.
 */
class DownloadTest {
    /** As much as is downloaded; {@code -Ddownload.bytes=2200000000} for more than 2 GB. */
    private static final long SIZE = Long.getLong("download.bytes", 32_000_000);

    /** More than a number of type {@code int} can say. */
    private static final long LARGE = 3_000_000_000L;

    private static final AtomicInteger DOWNLOADS = new AtomicInteger();

    @ParameterizedTest
    @MethodSource("downloads")
    void allocates_nothing_that_grows_with_the_body(Container container, String name)
            throws IOException {
        String target = "/case/part-download-" + name + "?";

        long without = growth(container.port(""), target);
        long with = growth(container.port(AppFiles.PROPERTIES), target);

        assertThat(with - without)
                .as("allocated for all pieces; the smallest object of Java has 16 bytes")
                .isLessThan(SIZE / DownloadAnswers.PIECE * 8);
    }

    static Stream<Arguments> downloads() {
        return Container.tested()
                .flatMap(
                        container ->
                                Stream.of("long", "header", "chunked", "typeless", "writer", "page")
                                        .map(name -> Arguments.of(container, name)));
    }

    /** Gone after the first bytes, as one who cancels: all the rest need not be sent. */
    @ParameterizedTest
    @EnumSource
    void has_the_length_that_the_application_says(Container container) throws IOException {
        for (String name : new String[] {"long", "header", "typeless"}) {
            try (Socket socket =
                    new Socket(
                            InetAddress.getLoopbackAddress(),
                            container.port(AppFiles.PROPERTIES))) {
                socket.setSoTimeout(4_000);
                Exchange.get("/case/part-download-" + name + "?" + LARGE).send(socket);

                assertThat(head(socket.getInputStream()))
                        .contains("\r\ncontent-length: " + LARGE + "\r\n")
                        .doesNotContain("transfer-encoding");
                assertThat(socket.getInputStream().read()).isEqualTo('x');
            }
        }
    }

    /** How much more is allocated for a large download than for one of two pieces. */
    private static long growth(int port, String target) throws IOException {
        long small = 2 * DownloadAnswers.PIECE;
        allocated(port, target, small);
        long first = allocated(port, target, small);
        return allocated(port, target, SIZE) - first;
    }

    private static long allocated(int port, String target, long size) throws IOException {
        String name = "d" + DOWNLOADS.incrementAndGet();
        assertThat(download(port, target + size + ";" + name)).isGreaterThanOrEqualTo(size);
        return Long.parseLong(Exchange.get("/case/part-allocated?" + name).at(port).body());
    }

    /** How many bytes came behind the head, those of chunks' lengths included. */
    private static long download(int port, String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(4_000);
            Exchange.get(target).with("Connection", "close").send(socket);
            InputStream in = socket.getInputStream();
            head(in);
            byte[] bytes = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                size += read;
            }
            return size;
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }
}
