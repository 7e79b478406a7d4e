package org.supportwidget.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The sample: its WAR as the build made it, and twins for javax containers, with one of our javax
 * jars instead of the modules, and for Java 8 where that jar is.
 */
final class SampleWar {
    private static final Path SOURCES = Path.of("..", "sample-webapp", "src", "main");
    private static final Path SANDBOX = Path.of("..", "sandbox", "src", "main");

    /** What no other servlet API has. */
    private static final String SERVLET_6 = "cookie\\.setAttribute\\(\"SameSite\", \"Lax\"\\);";

    private static final Map<Edition, Path> WARS = new EnumMap<>(Edition.class);

    private SampleWar() {}

    /** Whether it runs there: it is made for Servlet 6, its twin for Servlet 4. */
    static boolean isFor(Container container) {
        return !List.of("3.1", "5.0").contains(container.servletVersion);
    }

    static void deploy(Edition edition, Path webapps) throws Exception {
        Files.copy(
                edition == Edition.JAKARTA ? jakarta() : javax(edition),
                webapps.resolve("sample.war"));
    }

    private static Path jakarta() {
        return Path.of(System.getProperty("sample.war"));
    }

    private static synchronized Path javax(Edition edition) throws Exception {
        Path made = WARS.get(edition);
        if (made == null) {
            Path work = Files.createTempDirectory(Path.of("target"), "sample");
            War war = new War(work.resolve("war"));
            pages(war);
            libraries(war, edition);
            classes(war, work, edition);
            made = work.resolve("sample.war");
            war.zip(made);
            WARS.put(edition, made);
        }
        return made;
    }

    private static void libraries(War war, Edition edition) throws IOException {
        Path built = Files.createTempDirectory(Path.of("target"), "sample");
        new War(built).unzip(jakarta());
        try (Stream<Path> jars = Files.list(built.resolve("WEB-INF/lib"))) {
            for (Path jar : jars.toList()) {
                if (!jar.getFileName().toString().matches("(jakarta|support-widget).*")) {
                    war.lib(jar);
                }
            }
        }
        war.lib(edition.jar());
        war.lib(Path.of("target", "tools", "jstl-1.2.jar"));
    }

    private static void pages(War war) throws IOException {
        war.copy(SOURCES.resolve("webapp"), "").edit(SampleWar::translate);
    }

    /** What a person would edit. */
    private static String translate(String text) {
        return text.replace("jakarta.servlet", "javax.servlet")
                .replace("jakarta.tags.core", "http://java.sun.com/jsp/jstl/core")
                .replace(
                        "https://jakarta.ee/xml/ns/jakartaee", "http://xmlns.jcp.org/xml/ns/javaee")
                .replace("web-app_6_0.xsd", "web-app_4_0.xsd")
                .replace("version=\"6.0\"", "version=\"4.0\"")
                .replaceAll("(?s)<attribute>.*?</attribute>", "");
    }

    private static void classes(War war, Path work, Edition edition) throws Exception {
        Path classes = work.resolve("classes");
        Path sources = work.resolve("sources");
        new War(sources).copy(SOURCES.resolve("java"), "").copy(SANDBOX.resolve("java"), "");
        new War(classes).copy(SANDBOX.resolve("resources"), "");
        LegacyClasses.compile(
                sources,
                text -> Namespace.JAVAX.translate(text).replaceAll(SERVLET_6, ""),
                "17",
                classPath(war.directory().resolve("WEB-INF/lib")),
                classes);
        Path java17 = work.resolve("java17.jar");
        new War(classes).zip(java17);
        Path library = war.directory().resolve("WEB-INF/lib/sample-classes.jar");
        if (edition.oldestJava == 17) {
            Files.copy(java17, library);
        } else {
            downgrade(java17, work.resolve("java8.jar"), library);
        }
    }

    private static List<Path> classPath(Path lib) throws IOException {
        List<Path> jars = new ArrayList<>();
        jars.add(Container.TOMCAT_9.home().resolve("lib/servlet-api.jar"));
        try (Stream<Path> libraries = Files.list(lib)) {
            jars.addAll(libraries.toList());
        }
        return jars;
    }

    private static void downgrade(Path java17, Path java8, Path shaded) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                Path.of("target", "tools", "jvmdowngrader.jar")
                                        .toAbsolutePath()
                                        .toString(),
                                "-c",
                                "52",
                                "downgrade",
                                "--target",
                                java17.toAbsolutePath().toString(),
                                java8.toAbsolutePath().toString(),
                                "shade",
                                "--prefix",
                                "org/supportwidget/sample/jvmdg",
                                "--target",
                                java8.toAbsolutePath().toString(),
                                shaded.toAbsolutePath().toString())
                        .directory(new File("target"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(said);
        }
    }
}
