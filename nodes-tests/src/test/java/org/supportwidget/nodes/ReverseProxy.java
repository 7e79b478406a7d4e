package org.supportwidget.nodes;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.attribute.ExchangeAttributes;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Undertow as a reverse proxy: {@code https://…/shop} is {@code http://node/app}. It tells so in
 * {@code X-Forwarded-Proto}, {@code -Host}, {@code -Port} and {@code -Prefix}, passes {@code Host}
 * on, and tries the other node if one cannot be reached.
 */
final class ReverseProxy implements AutoCloseable {
    /** Below which browsers reach the application. */
    static final String PREFIX = "/shop";

    /** The proxy's own cookie, as Spring Session's names of nodes are not read by another node. */
    private static final String ROUTE = "ROUTE";

    /** It tells at length of each connection that a killed node has left; held, or it is lost. */
    private static final Logger LOG = Logger.getLogger("io.undertow");

    private final LoadBalancingProxyClient nodes =
            new LoadBalancingProxyClient()
                    .addSessionCookieName(ROUTE)
                    .setConnectionsPerThread(100)
                    .setProblemServerRetry(1);
    private final Map<String, Node> used = new LinkedHashMap<>();
    private final Undertow server;

    ReverseProxy(Certificate certificate) {
        LOG.setLevel(Level.OFF);
        ProxyHandler proxy =
                ProxyHandler.builder()
                        .setProxyClient(nodes)
                        .setMaxConnectionRetries(3)
                        .addRequestHeader(
                                HttpString.tryFromString("X-Forwarded-Prefix"),
                                ExchangeAttributes.constant(PREFIX))
                        .build();
        server =
                Undertow.builder()
                        .setIoThreads(2)
                        .addHttpsListener(0, "127.0.0.1", certificate.serverContext())
                        .setHandler(Handlers.path().addPrefixPath(PREFIX, remembering(proxy)))
                        .build();
        server.start();
    }

    /** A browser is told which node has answered it. */
    private static HttpHandler remembering(HttpHandler proxy) {
        return exchange -> {
            exchange.addResponseCommitListener(
                    answered -> {
                        String node = answered.getResponseHeaders().getFirst("X-Node");
                        if (node != null) {
                            String cookie = ROUTE + "=." + node + "; Path=/; Secure; HttpOnly";
                            answered.getResponseHeaders().add(Headers.SET_COOKIE, cookie);
                        }
                    });
            proxy.handleRequest(exchange);
        };
    }

    int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    /**
     * From now on a node answers, in the place of an earlier one of its name.
     *
     * @param sticky whether it goes on answering those whose session began there
     */
    void use(Node node, boolean sticky) {
        leave(node.name());
        used.put(node.name(), node);
        @Nullable String route = sticky ? node.name() : null;
        nodes.addHost(node.uri(), route);
    }

    /** A node is not asked any more, as when a check of its health has failed. */
    void leave(String name) {
        Node former = used.remove(name);
        if (former != null) {
            nodes.removeHost(former.uri());
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
