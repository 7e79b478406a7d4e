package org.supportwidget.spring.war;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.supportwidget.servlet.SupportWidgetFilter;

/** A WAR, exploded, in a Tomcat of its own; its libraries are the class path of the tests. */
final class War implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Path root;
    private final Context context;

    War(Path folder, ClassLoader libraries) throws IOException {
        root = Files.createDirectories(folder.resolve("war"));
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        context = tomcat.addWebapp("", root.toString());
        context.setParentClassLoader(libraries);
        // Not for initializers, or those of every other WAR of these tests would be found.
        ((StandardJarScanner) context.getJarScanner()).setScanClassPath(false);
        // Jetty's are on the tests' class path, and start in Jetty only.
        context.setContainerSciFilter("org\\.eclipse\\.jetty\\..*");
    }

    War file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** In the WAR's own classes, where a container looks for initializers. */
    War classes(Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path file = root.resolve("WEB-INF/classes").resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
                Files.copy(in, file);
            }
        }
        return this;
    }

    URI start() throws LifecycleException {
        tomcat.getConnector();
        tomcat.start();
        return URI.create("http://localhost:" + tomcat.getConnector().getLocalPort());
    }

    /** How often our filter is in the chain. */
    List<String> filters() {
        return Arrays.stream(context.findFilterDefs())
                .filter(
                        filter ->
                                SupportWidgetFilter.class.getName().equals(filter.getFilterClass()))
                .map(FilterDef::getFilterName)
                .sorted()
                .toList();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
