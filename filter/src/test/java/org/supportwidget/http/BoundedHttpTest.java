package org.supportwidget.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedHttpTest {
    private final ServerSocket listener;
    private final CountDownLatch end = new CountDownLatch(1);
    private final BoundedHttp http = new BoundedHttp(Duration.ofMillis(500), Duration.ofSeconds(1));

    BoundedHttpTest() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() throws IOException {
        end.countDown();
        listener.close();
    }

    @Test
    void a_body_is_read_as_utf_8() throws Exception {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n\"é€\"", "");

        assertThat(get().text()).isEqualTo("\"é€\"");
    }

    @Test
    void an_answer_that_is_no_200_has_no_body_and_may_say_when_to_come_again() throws Exception {
        serve("HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\n{}", "");

        assertThat(get()).isEqualTo(new HttpAnswer(429, "7", ""));
    }

    @Test
    void a_body_that_trickles_in_is_left_after_the_total_time() {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "x");

        assertLeftAfterASecond();
    }

    @Test
    void chunks_that_trickle_in_are_left_after_the_total_time() {
        serve("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n");

        assertLeftAfterASecond();
    }

    @Test
    void header_fields_that_trickle_in_are_left_after_the_total_time() {
        serve("HTTP/1.1 200 OK\r\nX-Slow: ", "x");

        assertLeftAfterASecond();
    }

    @Test
    void silence_is_left_after_the_time_of_a_step() {
        serve("", "");

        assertThatThrownBy(this::get)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Read timed out");
    }

    @Test
    void a_body_that_breaks_off_is_no_answer() {
        serve("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", null);

        assertThatThrownBy(this::get).hasMessageContaining("the answer broke off after 2 bytes");
    }

    @Test
    void a_body_without_length_ends_with_the_connection() throws Exception {
        serve("HTTP/1.1 200 OK\r\n\r\n{}", null);

        assertThat(get().text()).isEqualTo("{}");
    }

    @Test
    void an_interrupted_caller_goes_on_at_once_and_stays_interrupted() {
        serve("HTTP/1.1 200 OK\r\nX-Slow: ", "x");
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::get).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** The server would go on for ever, so any bound proves the point. */
    private void assertLeftAfterASecond() {
        long begin = System.nanoTime();
        assertThatThrownBy(this::get)
                .isInstanceOf(SocketTimeoutException.class)
                .hasMessage("no complete answer within PT1S");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(9));
        assertThat(exchanges()).allSatisfy(thread -> assertThat(ends(thread)).isTrue());
    }

    private static List<Thread> exchanges() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("support-widget-http"))
                .toList();
    }

    private static boolean ends(Thread thread) throws InterruptedException {
        thread.join(10_000);
        return !thread.isAlive();
    }

    private HttpAnswer get() throws IOException {
        return http.send(URI.create("http://127.0.0.1:" + listener.getLocalPort()), Map.of());
    }

    /** Answers one request with the start, then with the drip ten times a second; null: closes. */
    private void serve(String start, @Nullable String drip) {
        Thread thread =
                new Thread(
                        () -> {
                            try (Socket socket = listener.accept()) {
                                readRequest(socket);
                                answer(socket.getOutputStream(), start, drip);
                            } catch (IOException | InterruptedException e) {
                                // the client has gone, which is what these tests are about
                            }
                        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void readRequest(Socket socket) throws IOException {
        BufferedReader request =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = request.readLine();
        while (line != null && !line.isEmpty()) {
            line = request.readLine();
        }
    }

    private void answer(OutputStream out, String start, @Nullable String drip)
            throws IOException, InterruptedException {
        out.write(start.getBytes(StandardCharsets.UTF_8));
        out.flush();
        while (drip != null && !end.await(100, TimeUnit.MILLISECONDS)) {
            out.write(drip.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
