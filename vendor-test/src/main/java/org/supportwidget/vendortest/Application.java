package org.supportwidget.vendortest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Objects;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.supportwidget.SupportWidget;
import org.supportwidget.servlet.SupportWidgetFilter;

/** A web application with the widget, for one engine after the other. */
final class Application implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Widget widget = new Widget();
    final Pages pages = new Pages();

    Application() {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
        context.setInitParameter("supportwidget.auto", "false");
        context.addFilter(new FilterHolder(widget), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(pages), "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("the kit's server does not start", e);
        }
    }

    /** From now on pages are this engine's. */
    void use(SupportWidget engine, boolean inlineStyles) {
        widget.current = new SupportWidgetFilter(engine);
        pages.use(engine, inlineStyles);
    }

    String origin() {
        return "http://localhost:" + connector.getLocalPort();
    }

    URI uri(String path) {
        return URI.create(origin() + path);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** The library's filter, both halves in one. */
    private static final class Widget implements Filter {
        private volatile @Nullable Filter current;

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            Filter filter = Objects.requireNonNull(current);
            filter.doFilter(
                    request,
                    response,
                    (innerRequest, innerResponse) ->
                            filter.doFilter(innerRequest, innerResponse, chain));
        }
    }
}
