package org.supportwidget.soak.server;

import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The applications on Jetty. */
final class JettyServer {
    private JettyServer() {}

    static int start(Path webapp) throws Exception {
        Server server = new Server(new QueuedThreadPool(SoakServer.THREADS, SoakServer.THREADS));
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebAppContext without = context("/without", webapp);
        without.setInitParameter("supportwidget.auto", "false");
        server.setHandler(new ContextHandlerCollection(context("/with", webapp), without));
        server.start();
        return connector.getLocalPort();
    }

    private static WebAppContext context(String path, Path webapp) {
        WebAppContext context = new WebAppContext();
        context.setContextPath(path);
        context.setWar(webapp.toUri().toString());
        context.setThrowUnavailableOnStartupException(true);
        return context;
    }
}
