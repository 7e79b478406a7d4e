package org.supportwidget.sample.hostile;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.sandbox.LocalSandbox;
import org.supportwidget.servlet.SupportWidgetFilter;

/** The sample with the pages of this test, and the sandbox vendors on another origin. */
final class Site implements AutoCloseable {
    /** Names that make a frame's URL long. */
    private static final int LONGEST_HEAD = 1_000_000;

    private final Server server = new Server();
    private final ServerConnector pages = connector();
    private final ServerConnector vendors = connector();

    Site() throws Exception {
        pages.open();
        vendors.open();
        WebAppContext context = new WebAppContext();
        context.setContextPath("/");
        ResourceFactory resources = ResourceFactory.of(context);
        context.setBaseResource(
                ResourceFactory.combine(
                        resources.newResource(own()),
                        resources.newResource(Path.of(System.getProperty("sample.webapp")))));
        context.setParentLoaderPriority(true);
        context.setInitParameter("supportwidget.auto", "false");
        context.setThrowUnavailableOnStartupException(true);
        SupportWidgetFilter first = new SupportWidgetFilter(engine());
        filter(context, first);
        filter(context, first.another());
        serve(context, new HostilePages(), "/hostile/*");
        serve(context, new CachedScripts(), "/sandbox/*");
        serve(context, new CachedScripts(), CachedScripts.PORTAL);
        server.setHandler(context);
        server.setTempDirectory("target");
        server.start();
    }

    private static Path own() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Site.class.getResource("webapp")).toURI());
    }

    private static void filter(WebAppContext context, Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.allOf(DispatcherType.class));
    }

    private static void serve(WebAppContext context, HttpServlet servlet, String pattern) {
        context.addServlet(new ServletHolder(servlet), pattern);
    }

    private SupportWidget engine() {
        Map<String, String> settings = new HashMap<>();
        settings.put("vendors", String.join(",", Contract.ALL.keySet()));
        settings.put("identity.resolver", Guest.class.getName());
        settings.put("inject", "auto");
        for (String vendor : Contract.ALL.keySet()) {
            new LocalSandbox()
                    .settings(vendor)
                    .orElseThrow()
                    .forEach((key, value) -> settings.put(vendor + "." + key, atThisSite(value)));
        }
        settings.put("unthread-portal.container", "main");
        settings.put(
                "unthread-portal.claims", "sub=id, email, name, phone, avatar, locale, aud='x'");
        return Configuration.supportWidget(settings);
    }

    /** A setting of the sandbox that runs beside, for the same vendor on this server. */
    private String atThisSite(String setting) {
        return setting.replaceFirst("http://127\\.0\\.0\\.1:\\d+", vendorOrigin());
    }

    String vendorOrigin() {
        return "http://127.0.0.1:" + vendors.getLocalPort();
    }

    String url(String path) {
        return URI.create("http://127.0.0.1:" + pages.getLocalPort()).resolve(path).toString();
    }

    private ServerConnector connector() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(LONGEST_HEAD);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        return connector;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
