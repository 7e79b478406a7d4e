package org.supportwidget.sample.sessionend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;

/**
 * Passes requests on, and of a page at first only what comes before the middle of a state block.
 */
final class SlowWire implements AutoCloseable {
    private static final String BLOCK = "data-support-widget=\"state\"";

    private final ServerSocket socket;
    private final int to;
    private final CountDownLatch rest = new CountDownLatch(1);
    private volatile int block = -1;

    SlowWire(URI to) throws IOException {
        this.to = to.getPort();
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url(String path) {
        return "http://localhost:" + socket.getLocalPort() + path;
    }

    /** From now on, pages end in the middle of this block, until the rest is sent. */
    void cut(int block) {
        this.block = block;
    }

    void sendRest() {
        rest.countDown();
    }

    @Override
    public void close() throws IOException {
        sendRest();
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket browser = socket.accept();
                start(() -> pass(browser));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket browser) {
        try (browser;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
            String head = head(browser.getInputStream());
            server.getOutputStream()
                    .write(
                            head.replaceFirst("(?i)\r\nconnection: .*", "\r\nConnection: close")
                                    .getBytes(ISO_8859_1));
            String answer = new String(server.getInputStream().readAllBytes(), ISO_8859_1);
            send(answer, middle(answer), browser.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The browser has gone.
        }
    }

    private void send(String answer, int cut, OutputStream out)
            throws IOException, InterruptedException {
        out.write(answer.substring(0, cut).getBytes(ISO_8859_1));
        out.flush();
        if (cut < answer.length()) {
            rest.await();
            out.write(answer.substring(cut).getBytes(ISO_8859_1));
        }
    }

    private int middle(String answer) {
        int begin = -1;
        for (int i = 0; i <= block; i++) {
            begin = answer.indexOf(BLOCK, begin + 1);
        }
        return begin < 0 ? answer.length() : (begin + answer.indexOf("</script>", begin)) / 2;
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no request");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "slow-wire");
        thread.setDaemon(true);
        thread.start();
    }
}
