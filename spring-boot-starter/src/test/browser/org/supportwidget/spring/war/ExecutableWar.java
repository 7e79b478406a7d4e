package org.supportwidget.spring.war;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.boot.loader.tools.Libraries;
import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/** Makes a WAR that runs by itself, by what Boot's plugins for Maven and Gradle use for that. */
final class ExecutableWar {
    /** What an application does not have, or would have for tests. */
    private static final List<String> NOT_INSIDE =
            List.of("jetty", "junit", "mockito", "playwright", "driver", "devtools", "webflux");

    private final Path folder;

    ExecutableWar(Path folder) {
        this.folder = folder;
    }

    /** The application of these tests, with a file of the plain library's beside it. */
    Path build(String pageJsp, String properties) throws IOException {
        Path plain = folder.resolve("plain.war");
        try (JarOutputStream war = new JarOutputStream(Files.newOutputStream(plain))) {
            write(war, "WEB-INF/jsp/page.jsp", pageJsp.getBytes(StandardCharsets.UTF_8));
            write(war, "WEB-INF/support-widget.properties", properties.getBytes(StandardCharsets.UTF_8));
            Path classes = testClasses();
            for (String each : List.of("templates", "static", "org/supportwidget/spring/app")) {
                copy(classes, classes.resolve(each), "WEB-INF/classes/", war);
            }
            copy(classes, classFile(classes), "WEB-INF/classes/", war);
        }
        Path executable = folder.resolve("shop.war");
        Repackager repackager = new Repackager(plain.toFile());
        repackager.setMainClass(BootWar.class.getName());
        repackager.repackage(executable.toFile(), libraries());
        return executable;
    }

    private static Path testClasses() {
        return Path.of(
                BootWar.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static Path classFile(Path classes) {
        return classes.resolve(BootWar.class.getName().replace('.', '/') + ".class");
    }

    private Libraries libraries() {
        return callback -> {
            for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path library = Path.of(path);
                if (!library.equals(testClasses()) && isInside(library)) {
                    File jar = (Files.isDirectory(library) ? jar(library) : library).toFile();
                    boolean server = jar.getName().startsWith("tomcat-");
                    callback.library(
                            new Library(
                                    jar, server ? LibraryScope.PROVIDED : LibraryScope.COMPILE));
                }
            }
        };
    }

    private static boolean isInside(Path library) {
        String name = library.getFileName().toString();
        return Files.exists(library) && NOT_INSIDE.stream().noneMatch(name::contains);
    }

    /** Of a module that was not packaged before. */
    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("module-" + classes.hashCode() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            copy(classes, classes, "", out);
        }
        return jar;
    }

    private static void copy(Path root, Path from, String prefix, JarOutputStream out)
            throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> {
                                String name = root.relativize(file).toString();
                                try {
                                    write(
                                            out,
                                            prefix + name.replace(File.separatorChar, '/'),
                                            Files.readAllBytes(file));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    private static void write(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
