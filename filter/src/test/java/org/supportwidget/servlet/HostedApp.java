package org.supportwidget.servlet;

import com.nimbusds.jose.JWSObject;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.owasp.encoder.Encode;

/** An application with our jar in its {@code WEB-INF/lib}, and a Tomcat for it. */
final class HostedApp implements AutoCloseable {
    private final Path folder;
    private final Closeable tomcat;

    /**
     * @param ordering an element of {@code web.xml}, or nothing
     */
    HostedApp(Path temp, String properties, String ordering) throws Exception {
        folder = Files.createDirectories(temp.resolve("app"));
        Files.createDirectories(folder.resolve("WEB-INF/lib"));
        Files.writeString(folder.resolve("WEB-INF/support-widget.properties"), properties);
        Files.writeString(
                folder.resolve("WEB-INF/web.xml"),
                "<web-app xmlns='https://jakarta.ee/xml/ns/jakartaee' version='6.0'"
                        + " metadata-complete='true'>"
                        + ordering
                        + "</web-app>");
        Files.writeString(folder.resolve("page.html"), "<!doctype html><body><p>x</p></body>");
        for (Class<?> type : List.of(JWSObject.class, Encode.class, NullMarked.class)) {
            Path jar = place(type);
            Files.copy(jar, folder.resolve("WEB-INF/lib").resolve(jar.getFileName()));
        }
        tomcat =
                (Closeable)
                        Container.apart(List.of("TOMCAT_10_1"), HostedApp.class)
                                .loadClass("org.supportwidget.servlet.TomcatDeployments")
                                .getConstructor(Path.class)
                                .newInstance(Files.createDirectories(temp.resolve("tomcat")));
    }

    /** Adds a jar of ours, of that version. */
    Path jar(String version) throws Exception {
        Path jar = folder.resolve("WEB-INF/lib/support-widget-filter-" + version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path classes = place(SupportWidgetFilter.class);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    ClassLoader deploy(String host) throws Exception {
        return (ClassLoader)
                tomcat.getClass()
                        .getMethod("deploy", String.class, Path.class)
                        .invoke(tomcat, host, folder);
    }

    void undeploy(String host) throws Exception {
        tomcat.getClass().getMethod("undeploy", String.class).invoke(tomcat, host);
    }

    /** The page of whom a token names, over a connection of its own. */
    String page(String host, String token) throws Exception {
        int port = (int) tomcat.getClass().getMethod("port").invoke(tomcat);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request =
                    String.join(
                            "\r\n",
                            "GET /page.html HTTP/1.1",
                            "Host: " + host,
                            "Authorization: Bearer " + token,
                            "Connection: close",
                            "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        tomcat.close();
    }
}
