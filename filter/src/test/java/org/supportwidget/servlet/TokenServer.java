package org.supportwidget.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.EnumSet;
import java.util.logging.Level;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;

/**
 * An application on Jetty. The header {@value #USER} ({@code id|email}) says who is signed in: for
 * this request, as by a security filter that wraps it, and at {@code /be} for the session. Every
 * other answer is {@code the application}.
 */
final class TokenServer implements AutoCloseable {
    /** The header that says who is signed in. */
    static final String USER = "X-User";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final Path configuration;
    private final String contextPath;
    private final ServletContextHandler context;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** How the application got the filter. */
    enum Filters {
        BY_ITSELF,
        ONCE,
        TWICE
    }

    TokenServer(String contextPath, Filters filters, String properties) throws Exception {
        this.contextPath = contextPath;
        configuration = Files.createTempFile("support-widget", ".properties");
        Files.writeString(configuration, properties);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        context =
                new ServletContextHandler(
                        contextPath.isEmpty() ? "/" : contextPath, ServletContextHandler.SESSIONS);
        context.setInitParameter("supportwidget.config", configuration.toUri().toString());
        if (filters == Filters.BY_ITSELF) {
            context.addServletContainerInitializer(new SupportWidgetInitializer());
        } else {
            filter(new SupportWidgetFilter());
        }
        filter(new Security());
        if (filters == Filters.TWICE) {
            filter(new SupportWidgetFilter());
        }
        context.addServlet(new ServletHolder(new Application()), "/*");
        server.setHandler(context);
        try (RecordedLog quiet = new RecordedLog()) {
            server.start();
            assertThat(quiet.messages(Level.SEVERE)).isEmpty();
        }
    }

    private void filter(Filter filter) {
        context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody());
        return client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    /** From here on the client's session is this user's. */
    void be(Identity user) throws Exception {
        get("/be", USER, user.id() + "|" + user.email());
    }

    URI uri(String path) {
        return URI.create(origin() + contextPath + path);
    }

    String origin() {
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    /** How many sessions have been created so far. */
    int sessions() {
        return context.getSessionHandler().getSessionCache()
                        instanceof org.eclipse.jetty.session.DefaultSessionCache cache
                ? (int) cache.getSessionsCurrent()
                : -1;
    }

    @Override
    public void close() throws IOException {
        LifeCycle.stop(server);
        Files.delete(configuration);
    }

    private static Identity user(String header) {
        String[] parts = header.split("\\|", -1);
        return Identity.of(parts[0], parts[1]);
    }

    /** A principal as security frameworks have it. */
    public record User(Identity identity) implements Principal {
        @Override
        public String getName() {
            return String.valueOf(identity.id());
        }
    }

    /** As Spring Security and Shiro do, it tells who is signed in by wrapping the request. */
    private static final class Security extends HttpFilter {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            response.setHeader("Vary", "Accept-Encoding");
            String user = request.getHeader(USER);
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public @Nullable Principal getUserPrincipal() {
                            return user == null ? null : new User(user(user));
                        }
                    },
                    response);
        }
    }

    private static final class Application extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if ("/be".equals(request.getPathInfo())) {
                request.getSession().setAttribute("user", user(request.getHeader(USER)));
            }
            response.getWriter().print("the application");
        }
    }
}
