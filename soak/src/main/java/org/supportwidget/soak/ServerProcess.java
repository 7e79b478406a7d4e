package org.supportwidget.soak;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supportwidget.soak.server.SoakServer;

/** A container in a process of its own, whose heap is the server's alone. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final Path log;
    private final int port;

    /** Starts one. */
    ServerProcess(String name, String fault, Path webapp, Path target) throws IOException {
        String container = name.toLowerCase(Locale.ROOT);
        log = target.resolve("soak-" + container + ".log");
        Path work = Folders.emptied(target.resolve("work-" + container));
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + work,
                        "-Dsoak.fault=" + fault,
                        "-cp",
                        classPath(container),
                        SoakServer.class.getName(),
                        container,
                        webapp.toString(),
                        work.toString());
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        out = process.inputReader(StandardCharsets.UTF_8);
        in = process.outputWriter(StandardCharsets.UTF_8);
        port = Integer.parseInt(line());
    }

    /** Of the two containers' libraries, which have classes of the same names, only the one's. */
    private static String classPath(String container) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> belongsTo(container, entry))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean belongsTo(String container, String entry) {
        String name = Path.of(entry).getFileName().toString();
        if (!name.endsWith(".jar") || name.startsWith("support-widget-")) {
            return Path.of(entry).equals(Folders.ofClasses());
        }
        boolean tomcats = name.startsWith("tomcat-");
        return name.startsWith("ecj-") || tomcats == container.equals("tomcat");
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IllegalStateException("The server has ended; its log is " + log);
        }
        return line;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** What is in use when the garbage is collected. */
    Sample measure() throws IOException {
        in.write("\n");
        in.flush();
        String[] numbers = line().split(" ", 2);
        return new Sample(Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]));
    }

    /** What it has written to its log. */
    List<String> log() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    record Sample(long heap, int threads) {}
}
