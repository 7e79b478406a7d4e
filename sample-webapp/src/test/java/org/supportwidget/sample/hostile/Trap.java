package org.supportwidget.sample.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Every other host than this machine. Whoever asks the one that the corpus names is heard: its name
 * is in the head of a request, and in clear in the first message of TLS.
 */
final class Trap implements AutoCloseable {
    private static final String FOREIGN = "evil.example";

    private final ServerSocket socket;
    final Queue<String> heard = new ConcurrentLinkedQueue<>();

    Trap() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "trap");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(1000);
                byte[] head = caller.getInputStream().readNBytes(1);
                byte[] rest = new byte[4096];
                int more = caller.getInputStream().read(rest);
                String said =
                        new String(head, StandardCharsets.ISO_8859_1)
                                + new String(
                                        rest, 0, Math.max(0, more), StandardCharsets.ISO_8859_1);
                if (said.contains(FOREIGN)) {
                    heard.add(said.lines().findFirst().orElse("").replaceAll("[^ -~]", "?"));
                }
            } catch (IOException e) {
                // Closed, or somebody who says nothing.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
