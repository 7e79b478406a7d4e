package org.supportwidget.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.webapp.MetaInfConfiguration;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A web application in a real container: a folder, servlets and filters of a test's. */
final class WebApp implements AutoCloseable {
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final WebAppContext context = new WebAppContext();
    private final Path folder;

    /** An application in a new folder below {@code temp}. */
    WebApp(Path temp) throws IOException {
        folder = Files.createDirectories(temp.resolve("app"));
        Files.createDirectories(folder.resolve("WEB-INF"));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(context);
        context.setContextPath("/");
        context.setBaseResourceAsPath(folder);
        context.setTempDirectory(Files.createDirectories(temp.resolve("work")).toFile());
        context.setParentLoaderPriority(true);
        context.setThrowUnavailableOnStartupException(true);
        // The library is a folder of classes here; its fragment is found as that of a jar would be.
        context.setAttribute(MetaInfConfiguration.CONTAINER_JAR_PATTERN, ".*/target/classes/.*");
    }

    /** What a servlet of a test's does. */
    interface Page {
        void answer(HttpServletRequest request, HttpServletResponse response) throws Exception;
    }

    WebApp configured(String properties) throws IOException {
        return file("WEB-INF/support-widget.properties", properties);
    }

    /** The elements of {@code web.xml}. */
    WebApp webXml(String elements) throws IOException {
        return file(
                "WEB-INF/web.xml",
                "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'>"
                        + elements
                        + "</web-app>");
    }

    WebApp file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return this;
    }

    WebApp page(String path, Page page) {
        ServletHolder holder = new ServletHolder(new Lambda(page));
        holder.setAsyncSupported(true);
        context.addServlet(holder, path);
        return this;
    }

    WebApp filter(Filter filter, DispatcherType first, DispatcherType... rest) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.of(first, rest));
        return this;
    }

    WebApp start() throws Exception {
        server.start();
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    /**
     * @param headers names and values; one without a value is left out
     */
    HttpResponse<String> send(String method, String path, @Nullable String... headers)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            String value = headers[i + 1];
            if (value != null) {
                request.header(String.valueOf(headers[i]), value);
            }
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a request that no client library would send. */
    String raw(String... head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            String request = String.join("\r\n", head) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    Object attribute(String name) {
        Object value = context.getServletContext().getAttribute(name);
        return value == null ? "none" : value;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("serial") // never serialised
    private static final class Lambda extends HttpServlet {
        private final transient Page page;

        Lambda(Page page) {
            this.page = page;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException, jakarta.servlet.ServletException {
            try {
                page.answer(request, response);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new jakarta.servlet.ServletException(e);
            }
        }
    }
}
