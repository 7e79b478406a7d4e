package org.supportwidget.servlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;

/** The files of the application that the containers run. */
final class AppFiles {
    /** One vendor; the user is whom the principal or the session names. */
    static final String PROPERTIES =
            """
            vendors = thread
            thread.app-id = 6b2c0a4e-12cd-4b68-9a1f-0c2f9c5d1c11
            thread.secret = thread-portal-authentication-secret
            identity.resolver = org.supportwidget.servlet.SignedIn
            inject = auto
            """;

    private static final String WEB_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <error-page><error-code>418</error-code><location>/errors/part-teapot</location></error-page>
              <error-page>
                <exception-type>java.lang.ArithmeticException</exception-type>
                <location>/errors/part-teapot</location>
              </error-page>
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>secure</web-resource-name><url-pattern>/secure/*</url-pattern>
                </web-resource-collection>
                <auth-constraint><role-name>user</role-name></auth-constraint>
              </security-constraint>
              <login-config>
                <auth-method>FORM</auth-method>
                <form-login-config>
                  <form-login-page>/errors/part-login</form-login-page>
                  <form-error-page>/errors/part-login</form-error-page>
                </form-login-config>
              </login-config>
              <security-role><role-name>user</role-name></security-role>
            </web-app>
            """;

    private AppFiles() {}

    static Path create() {
        try {
            Path root = folder("webapp");
            write(root, "WEB-INF/web.xml", WEB_XML.getBytes(StandardCharsets.UTF_8));
            write(
                    root,
                    "style.css",
                    "p { color: red }\n".repeat(2_000).getBytes(StandardCharsets.UTF_8));
            write(root, "logo.png", noise(30_000));
            write(root, "doc.pdf", noise(200_000));
            write(root, "early.pdf", noise(1));
            write(root, "small.json", "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
            write(root, "small.txt", "</body>".getBytes(StandardCharsets.UTF_8));
            write(root, "notes.unknown", noise(100_000));
            write(root, "noname", noise(1_000));
            write(
                    root,
                    "picture.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
            write(root, "page.html", Pages.of(2_000).getBytes(StandardCharsets.UTF_8));
            write(root, "large.html", Pages.of(300_000).getBytes(StandardCharsets.UTF_8));
            write(
                    root,
                    "fragment.html",
                    "<p>one</p>".repeat(2_000).getBytes(StandardCharsets.UTF_8));
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a configuration file with these lines is. */
    static String configuration(String properties) {
        try {
            return Files.writeString(
                            folder("configuration").resolve("support-widget.properties"),
                            properties)
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder below {@code target}: the containers run until the JVM ends. */
    static Path folder(String prefix) throws IOException {
        return Files.createTempDirectory(Path.of("target"), prefix).toAbsolutePath();
    }

    private static void write(Path root, String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-02-29T12:00:00Z")));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
