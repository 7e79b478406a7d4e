package org.supportwidget.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;
import org.supportwidget.SupportWidget;
import org.supportwidget.inject.AsciiText;
import org.supportwidget.inject.ByteTail;
import org.supportwidget.inject.PageTail;
import org.supportwidget.inject.Syntax;
import org.supportwidget.inject.Verdict;

/** A server for pages with dangling markup, and for the foreigner that waits for what they leak. */
final class DanglingPages implements AutoCloseable {

    /** Where the block is, and what follows. */
    enum Place {
        INJECTED,
        INJECTED_BEHIND_QUOTES,
        TAG
    }

    private static final String QUOTES =
            "<p title=\"a\">it's \"more\"</p><textarea>x</textarea><a title='b'>y</a>";
    private static final Identity USER =
            Identity.of("4711", "miles@acme.example", "Miles O'Brien \"Chief\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final SupportWidget engine;
    private final List<String> markup;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    DanglingPages(List<String> markup) throws IOException {
        this.markup = markup;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        engine =
                Engines.of(
                        Engines.IDENTITY
                                + "vendors = thread\nthread.app-id = 6b2c0a4e\n"
                                + "thread.secret = thread-portal-authentication-secret\n"
                                + "thread.script = http://vendor.localhost:"
                                + server.getAddress().getPort()
                                + "/vendor.js\n");
    }

    /** The address of a page that shows the pages of all markup in frames. */
    String frames(Place place) {
        asked.clear();
        secrets.clear();
        secrets.addAll(Set.of("miles@acme", "O'Brien", "O\\u0027Brien"));
        return "http://app.localhost:" + port() + "/" + place;
    }

    private String framed(Place place) {
        return IntStream.range(0, markup.size())
                .mapToObj(i -> "<iframe name=f" + i + " src=/" + place + "/" + i + "></iframe>")
                .collect(Collectors.joining("", "<!DOCTYPE html><title>t</title>", ""));
    }

    private String page(PageWidget page, Place place, int number) throws IOException {
        String evil = "http://evil.localhost:" + port() + "/" + number;
        String open = markup.get(number).replace("{evil}", evil);
        String start = "<!DOCTYPE html><html><head><title>t</title></head><body><p>one" + open;
        page.control().sealWhere(() -> true);
        secrets.add(page.getNonce());
        secrets.add(String.valueOf(page.getVerification().get("thread")));
        return switch (place) {
            case INJECTED -> injected(start + "</body></html>", page);
            case INJECTED_BEHIND_QUOTES ->
                    injected(start + QUOTES + "</body></html><!-- it's -->", page);
            case TAG -> start + page.widget(null) + QUOTES + "</body></html>";
        };
    }

    /** What must never leave the browser. */
    Set<String> secrets() {
        return secrets;
    }

    /** What the foreigner has been asked for since the page was. */
    List<String> asked() {
        return asked;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static String injected(String page, PageWidget widget) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageTail.Host host =
                new PageTail.Host() {
                    @Override
                    public void beforePassing(Verdict verdict, long passed) {}

                    @Override
                    public List<AsciiText> block() {
                        return widget.control().injected(true);
                    }
                };
        ByteTail tail = new ByteTail(Syntax.HTML, true, host, out);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        tail.write(bytes, 0, bytes.length);
        tail.finish();
        return out.toString(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String[] path = exchange.getRequestURI().getPath().split("/", 0);
        String body = "";
        if (host.startsWith("evil.")) {
            asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().values());
        } else if (host.startsWith("app.") && path.length == 2 && !path[1].contains(".")) {
            body = framed(Place.valueOf(path[1]));
        } else if (host.startsWith("app.") && path.length == 3) {
            PageWidget page = Engines.page(engine, USER);
            body = page(page, Place.valueOf(path[1]), Integer.parseInt(path[2]));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "script-src 'nonce-" + page.nonce().value() + "'");
        }
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int status = host.startsWith("vendor.") ? 404 : 200;
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
