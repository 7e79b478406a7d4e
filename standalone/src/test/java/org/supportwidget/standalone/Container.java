package org.supportwidget.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers that the build has unpacked. */
enum Container {
    TOMCAT_8_5("apache-tomcat-8.5.", Namespace.JAVAX, "3.1", 8),
    TOMCAT_9("apache-tomcat-9.0.", Namespace.JAVAX, "4.0", 8),
    TOMCAT_10_0("apache-tomcat-10.0.", Namespace.JAKARTA, "5.0", 17),
    TOMCAT_10_1("apache-tomcat-10.1.", Namespace.JAKARTA, "6.0", 17),
    TOMCAT_11("apache-tomcat-11.0.", Namespace.JAKARTA, "6.1", 17),
    JETTY_9_4("jetty-home-9.4.", Namespace.JAVAX, "3.1", 8),
    JETTY_12_EE8("jetty-home-12.", Namespace.JAVAX, "4.0", 17),
    JETTY_12_EE10("jetty-home-12.", Namespace.JAKARTA, "6.0", 17),
    JETTY_12_EE11("jetty-home-12.", Namespace.JAKARTA, "6.1", 17);

    private final String directory;
    final Namespace namespace;
    final String servletVersion;
    final int oldestJava;

    Container(String directory, Namespace namespace, String servletVersion, int oldestJava) {
        this.directory = directory;
        this.namespace = namespace;
        this.servletVersion = servletVersion;
        this.oldestJava = oldestJava;
    }

    boolean isTomcat() {
        return name().startsWith("TOMCAT");
    }

    /** Whether initializers run in an application whose web.xml is older than 3.0. */
    boolean runsOldInitializers() {
        return this != JETTY_9_4;
    }

    /** For Jetty 12: ee8 and so on; empty for the others. */
    String environment() {
        int at = name().indexOf("_EE");
        return at < 0 ? "" : name().substring(at + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** As the table names it, for example Tomcat 8.5.100 or Jetty 12.1.12 ee8. */
    String title() throws IOException {
        String folder = home().getFileName().toString();
        String version = folder.substring(folder.lastIndexOf('-') + 1).replaceFirst("\\.v\\d+", "");
        return ((isTomcat() ? "Tomcat " : "Jetty ") + version + " " + environment()).strip();
    }

    Path home() throws IOException {
        try (Stream<Path> homes = Files.list(Path.of("target", "containers"))) {
            return homes.filter(home -> home.getFileName().toString().startsWith(directory))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    /** The Javas on which we are tested there. */
    String javas() {
        return Installation.of(this)
                .map(Installation::oldestJava)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
