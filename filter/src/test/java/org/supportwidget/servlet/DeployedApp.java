package org.supportwidget.servlet;

import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee.webapp.WebAppClassLoader;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.NullMarked;
import org.owasp.encoder.Encode;

/**
 * An application with a library of its own, as from {@code WEB-INF/lib}, in a Jetty that deploys it
 * again and again. Alice is signed in.
 */
final class DeployedApp implements AutoCloseable {
    private static final Map<String, String> ALICE = Map.of("email", "alice@example.com");
    private static final String PROPERTIES =
            """
            vendors = thread
            identity.email = request.user.email
            thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
            thread.secret = thread-portal-authentication-secret
            inject = auto
            """;

    private final Server server = new Server(0);
    private final SignedIn applications = new SignedIn();
    private final Path folder;
    private final String libraries;

    /**
     * @param more folders or jars of the class path, behind the library
     */
    DeployedApp(Path folder, Path... more) throws Exception {
        this.folder = folder;
        libraries =
                Stream.concat(
                                Stream.of(
                                                SupportWidgetFilter.class,
                                                JWSObject.class,
                                                Encode.class,
                                                NullMarked.class)
                                        .map(DeployedApp::place),
                                Stream.of(more).map(place -> place.toUri().toString()))
                        .collect(Collectors.joining(";"));
        Files.createDirectories(folder.resolve("WEB-INF"));
        Files.writeString(folder.resolve("WEB-INF/support-widget.properties"), PROPERTIES);
        Files.writeString(folder.resolve("page.html"), "<!doctype html><body><p>x</p></body>");
        server.setHandler(applications);
        server.start();
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /** Starts the application, and returns the class loader that it lives in. */
    ClassLoader deploy() throws Exception {
        WebAppContext context = new WebAppContext();
        context.setContextPath("/");
        context.setBaseResourceAsPath(folder);
        context.setThrowUnavailableOnStartupException(true);
        context.setExtraClasspath(libraries);
        WebAppClassLoader loader = new WebAppClassLoader(new Without(), context);
        context.setClassLoader(loader);
        applications.setHandler(context);
        context.start();
        return loader;
    }

    /** Stops the application and forgets it. */
    void undeploy() throws Exception {
        Handler context = applications.getHandler();
        context.stop();
        applications.setHandler((Handler) null);
        context.destroy();
    }

    /** Over a connection of its own, which keeps nothing of the application. */
    String page() throws IOException {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        URLConnection page = new URL("http://127.0.0.1:" + port + "/page.html").openConnection();
        page.setRequestProperty("Connection", "close");
        try (InputStream in = page.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs Alice in. */
    private static final class SignedIn extends Handler.Wrapper {
        SignedIn() {
            super(true, null);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            request.setAttribute("user", ALICE);
            return super.handle(request, response, callback);
        }
    }

    /** What the tests' class loader has, but for the library. */
    private static final class Without extends ClassLoader {
        Without() {
            super(DeployedApp.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.supportwidget.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("org/supportwidget/")
                            || name.startsWith("META-INF/services/org.supportwidget.")
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    }
}
