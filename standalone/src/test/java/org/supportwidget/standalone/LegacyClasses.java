package org.supportwidget.standalone;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The test's applications, compiled as their owners would: against the oldest servlet API of that
 * name, with our jar on the class path, the javax ones for Java 8.
 */
final class LegacyClasses {
    private static final Path SOURCES = Path.of("src", "test", "legacy", "java");

    private LegacyClasses() {}

    /** Compiles everything into a directory. */
    static void compile(Container container, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Files.createDirectories(target);
        StringWriter messages = new StringWriter();
        boolean done =
                compiler.getTask(
                                messages,
                                null,
                                null,
                                List.of(
                                        "--release",
                                        container.namespace == Namespace.JAVAX ? "8" : "17",
                                        "-Xlint:-options",
                                        "-cp",
                                        classPath(container),
                                        "-d",
                                        target.toString()),
                                null,
                                sources(container.namespace))
                        .call();
        if (!done) {
            throw new AssertionError(messages.toString());
        }
    }

    /** Thymeleaf and what it needs. */
    static List<Path> thymeleaf() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "thymeleaf"))) {
            return jars.toList();
        }
    }

    private static String classPath(Container container) throws IOException {
        List<Path> jars = new ArrayList<>(thymeleaf());
        jars.add(container.namespace.jar());
        String api =
                container.namespace == Namespace.JAVAX
                        ? "javax.servlet-api-3.1.0.jar"
                        : "jakarta.servlet-api-5.0.0.jar";
        jars.add(Path.of("target", "tools", api));
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<JavaFileObject> sources(Namespace namespace) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                sources.add(new Source(file, namespace.translate(Files.readString(file))));
            }
        }
        return sources;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Path file, String text) {
            super(
                    URI.create("legacy:/" + SOURCES.relativize(file).toString().replace('\\', '/')),
                    Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
