package org.supportwidget.standalone;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
    static void compile(Edition edition, Path target) throws IOException {
        Namespace namespace = edition.namespace;
        compile(
                SOURCES,
                namespace::translate,
                namespace == Namespace.JAVAX ? "8" : "17",
                classPath(edition),
                target);
    }

    /** Compiles what is below a directory, translated before. */
    static void compile(
            Path sources,
            UnaryOperator<String> translated,
            String release,
            List<Path> classPath,
            Path target)
            throws IOException {
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
                                        release,
                                        "-proc:none",
                                        "-Xlint:-options",
                                        "-cp",
                                        classPath.stream()
                                                .map(Path::toString)
                                                .collect(Collectors.joining(File.pathSeparator)),
                                        "-d",
                                        target.toString()),
                                null,
                                units(sources, translated))
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

    private static List<Path> classPath(Edition edition) throws IOException {
        List<Path> jars = new ArrayList<>(thymeleaf());
        jars.add(edition.jar());
        String api =
                edition.namespace == Namespace.JAVAX
                        ? "javax.servlet-api-3.1.0.jar"
                        : "jakarta.servlet-api-5.0.0.jar";
        jars.add(Path.of("target", "tools", api));
        return jars;
    }

    private static List<JavaFileObject> units(Path directory, UnaryOperator<String> translated)
            throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(LegacyClasses::isSource)::iterator) {
                sources.add(
                        new Source(
                                directory.relativize(file),
                                translated.apply(Files.readString(file))));
            }
        }
        return sources;
    }

    /** But for what starts the sample outside a container. */
    private static boolean isSource(Path file) {
        return file.toString().replace('\\', '/').matches("(?!.*/sample/server/).*\\.java");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Path file, String text) {
            super(URI.create("legacy:/" + file.toString().replace('\\', '/')), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
