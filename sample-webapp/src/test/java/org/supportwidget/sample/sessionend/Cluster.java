package org.supportwidget.sample.sessionend;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** Two nodes behind one origin; another origin is the vendors' and the identity provider's. */
final class Cluster implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector pages = connector();
    private final ServerConnector others = connector();
    private final List<Node> nodes;
    private final Balancer balancer = new Balancer();
    private final List<Engines> engines;

    Cluster(Path webapp) {
        try {
            pages.open();
            others.open();
            nodes = Stream.generate(() -> new Node(webapp)).limit(2).toList();
            engines = Stream.generate(() -> new Engines(otherOrigin())).limit(2).toList();
            use(Map.of());
            nodes.forEach(node -> balancer.addHandler(node.context()));
            server.setHandler(balancer);
            // Jetty leaves the folder of a node that has been restarted.
            server.setTempDirectory("target");
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://localhost:" + pages.getLocalPort() + path;
    }

    URI uri() {
        return URI.create(url("/"));
    }

    String otherOrigin() {
        return "http://127.0.0.1:" + others.getLocalPort();
    }

    /** Begins anew with one node and some keys of the configuration changed. */
    void use(Map<String, String> changes) {
        balancer.current = 0;
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).use(engines.get(i).with(changes));
        }
    }

    void expireSessions() {
        nodes.forEach(Node::expireSessions);
    }

    /** The node that answers is restarted; it has a new engine of the same configuration. */
    void restart() {
        nodes.get(balancer.current).use(new Engines(otherOrigin()).with(Map.of()));
        nodes.get(balancer.current).restart();
    }

    /** From now on the other node answers. */
    void switchNode() {
        int other = 1 - balancer.current;
        balancer.current = other;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    private ServerConnector connector() {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        return connector;
    }

    private static final class Balancer extends Handler.Sequence {
        private volatile int current;

        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            return getHandlers().get(current).handle(request, response, callback);
        }
    }
}
