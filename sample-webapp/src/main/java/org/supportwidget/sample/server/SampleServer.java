package org.supportwidget.sample.server;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * The sample's WAR on Jetty, once more for each kind of Xsolla Login and for all vendors, reachable
 * from this machine only: its users' passwords are no secret.
 *
 * <p>A second connector, on a free port, is the other origin from which the sandbox vendors come.
 */
public final class SampleServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    // Held, or their levels would be lost with them.
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger XML_SCHEMAS =
            Logger.getLogger("org.apache.tomcat.util.descriptor.DigesterFactory");

    private final Server server = new Server();
    private final ServerConnector pages = connector();
    private final ServerConnector sandbox = connector();
    private final SandboxOrigin origin;

    private SampleServer(Path webapp, int port) throws Exception {
        server.setStopAtShutdown(true);
        pages.setPort(port);
        open(pages);
        open(sandbox);
        origin = SandboxOrigin.use("http://" + LOOPBACK + ":" + sandbox.getLocalPort(), webapp);
        WebAppContext root = context("/", webapp);
        root.setInitParameter("sample.xsolla", "deployed");
        server.setHandler(
                new ContextHandlerCollection(
                        root,
                        xsollaLogin("HS256", webapp),
                        xsollaLogin("RS256", webapp),
                        allVendors(webapp)));
        server.start();
    }

    /** The same application for users of Xsolla Login: one application has one configuration. */
    private WebAppContext xsollaLogin(String algorithm, Path webapp) throws IOException {
        String name = "xsolla-" + algorithm.toLowerCase(Locale.ROOT);
        String file = "/WEB-INF/support-widget-" + name + ".properties";
        Properties configuration = SandboxOrigin.configuration(webapp.resolve(file.substring(1)));
        WebAppContext context = context("/" + name, webapp);
        context.setInitParameter("supportwidget.config", file);
        context.setInitParameter("sample.xsolla.algorithm", algorithm);
        context.setInitParameter(
                "sample.xsolla.login",
                origin
                        + "/sandbox/xsolla-login/"
                        + configuration.getProperty("xsolla-login.project-id"));
        return context;
    }

    /** The same application with every vendor that the library has. */
    private static WebAppContext allVendors(Path webapp) {
        WebAppContext context = context("/all-vendors", webapp);
        context.setInitParameter(
                "supportwidget.config", "/WEB-INF/support-widget-all-vendors.properties");
        return context;
    }

    private static WebAppContext context(String path, Path webapp) {
        WebAppContext context = new WebAppContext();
        context.setContextPath(path);
        context.setWar(webapp.toUri().toString());
        context.setThrowUnavailableOnStartupException(true);
        // The WAR has its own copies; Maven's class path has the same once more.
        context.getHiddenClassMatcher().add("org.supportwidget.");
        return context;
    }

    /**
     * Starts the exploded WAR.
     *
     * @param webapp the WAR's folder
     * @param port 0 for a free one
     * @throws IllegalStateException if the port is in use
     * @throws Exception if the application does not start
     */
    public static SampleServer start(Path webapp, int port) throws Exception {
        ROOT.setLevel(Level.WARNING);
        XML_SCHEMAS.setLevel(Level.SEVERE);
        return new SampleServer(webapp, port);
    }

    /** Where the sample's pages are. */
    public URI uri() {
        return URI.create("http://localhost:" + pages.getLocalPort() + "/");
    }

    /** The origin of the sandbox vendors. */
    public String sandboxOrigin() {
        return origin.toString();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
        origin.close();
    }

    /** Arguments: the exploded WAR's folder and a port. Runs until the JVM is ended. */
    public static void main(String[] args) throws Exception {
        SampleServer sample = start(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println("Sample running at " + sample.uri());
        sample.server.join();
    }

    private ServerConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        server.addConnector(connector);
        return connector;
    }

    private static void open(ServerConnector connector) throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            if (e.getCause() instanceof BindException) {
                throw new IllegalStateException(
                        "Port %d is in use; choose another one: mvn -Prun -Dport=0 takes a free one"
                                .formatted(connector.getPort()),
                        e);
            }
            throw e;
        }
    }
}
