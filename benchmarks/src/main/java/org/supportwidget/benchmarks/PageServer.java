package org.supportwidget.benchmarks;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.supportwidget.config.Configuration;
import org.supportwidget.servlet.SupportWidgetFilter;

/** A Jetty that serves one page, and one browser that has signed in and asks for it. */
final class PageServer {
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Server server;
    private final Socket socket;
    private final byte[] request;
    private final byte[] answer = new byte[100_000];

    private PageServer(Server server, Socket socket, String session, String dest) {
        this.server = server;
        this.socket = socket;
        request = head("/orders", "Sec-Fetch-Dest: " + dest + "\r\nCookie: " + session + "\r\n");
    }

    static PageServer start(byte[] page, String by, Way way) throws Exception {
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.addServlet(new ServletHolder(new OrderServlet(page, by, way)), "/*");
        filters(way)
                .forEach(
                        filter ->
                                context.addFilter(
                                        new FilterHolder(filter),
                                        "/*",
                                        EnumSet.of(DispatcherType.REQUEST)));
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        server.start();
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setTcpNoDelay(true);
        // A script asks for JSON, a window for pages.
        String dest = by.equals("json") ? "empty" : "document";
        return new PageServer(server, socket, signIn(connector.getLocalPort()), dest);
    }

    /** The library's come in two, outermost and innermost, as they register themselves. */
    private static List<Filter> filters(Way way) {
        if (way == Way.SPRING_HEADERS) {
            return List.of(springHeaders());
        }
        if (!way.isOurs()) {
            return List.of();
        }
        Map<String, String> settings = new Vendors().settings(List.of("unthread"));
        settings.put("inject", way == Way.BY_INJECTION ? "auto" : "off");
        SupportWidgetFilter first = new SupportWidgetFilter(Configuration.supportWidget(settings));
        return List.of(first, first.another());
    }

    /** What {@code HttpSecurity.headers()} writes unless it is told otherwise. */
    private static Filter springHeaders() {
        return new HeaderWriterFilter(
                List.of(
                        new XContentTypeOptionsHeaderWriter(),
                        new XXssProtectionHeaderWriter(),
                        new CacheControlHeadersWriter(),
                        new HstsHeaderWriter(),
                        new XFrameOptionsHeaderWriter()));
    }

    /** The session's cookie. */
    private static String signIn(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head("/sign-in", "Connection: close\r\n"));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            int cookie = answer.indexOf("JSESSIONID=");
            return answer.substring(cookie, answer.indexOf(';', cookie));
        }
    }

    private static byte[] head(String path, String more) {
        String head = "GET %s HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n%s\r\n";
        return head.formatted(path, more).getBytes(StandardCharsets.US_ASCII);
    }

    /** Asks for the page and reads it to its end, the last chunk; gives the answer's length. */
    int request() throws IOException {
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        int length = 0;
        do {
            int read = in.read(answer, length, answer.length - length);
            if (read <= 0) {
                throw new EOFException(length + " bytes");
            }
            length += read;
        } while (!isComplete(length));
        return length;
    }

    /** Whether the last answer has the text in it. */
    boolean hasAnswered(String text) {
        return new String(answer, StandardCharsets.UTF_8).contains(text);
    }

    private boolean isComplete(int length) {
        int from = length - LAST_CHUNK.length;
        for (int i = LAST_CHUNK.length - 1; i >= 0; i--) {
            if (from < 0 || answer[from + i] != LAST_CHUNK[i]) {
                return false;
            }
        }
        return true;
    }

    void stop() throws Exception {
        socket.close();
        server.stop();
    }
}
