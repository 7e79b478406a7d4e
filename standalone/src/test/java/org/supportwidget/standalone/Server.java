package org.supportwidget.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A container in a process of its own, on a free port, with a directory of its own: what {@code
 * webapps} in it holds is deployed, and taken out when it goes.
 */
final class Server implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern PORT =
            Pattern.compile(
                    "Starting ProtocolHandler \\[\"http-nio-.*-auto-1-(\\d+)\"\\]"
                            + "|Started .*ServerConnector.*:(\\d+)\\}");

    private final Process process;
    private final ServerLog log;
    private final Thread killer;
    private final URI root;

    private Server(
            Installation installation, Path base, Map<String, String> properties, ServerLog log)
            throws IOException, InterruptedException {
        this.log = log;
        process =
                new ProcessBuilder(command(installation, base, properties))
                        .directory(base.toFile())
                        .redirectErrorStream(true)
                        .start();
        killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
        Thread reader = new Thread(this::read, "log of " + installation);
        reader.setDaemon(true);
        reader.start();
        try {
            var port = log.await(PORT, 0, START);
            String number = port.group(1) == null ? port.group(2) : port.group(1);
            root = URI.create("http://127.0.0.1:" + number);
        } catch (AssertionError | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Prepares the directory that {@link #start} takes; its {@code webapps} is empty. */
    static Path prepare(Container container, Path base) throws IOException {
        Files.createDirectories(base.resolve("webapps"));
        if (container.isTomcat()) {
            Tomcat.prepare(container, base);
        } else {
            Jetty.prepare(container, base);
        }
        return base;
    }

    /** Starts a container; what it prints goes into the log. */
    static Server start(
            Installation installation, Path base, Map<String, String> properties, ServerLog log)
            throws IOException, InterruptedException {
        return new Server(installation, base, properties, log);
    }

    URI root() {
        return root;
    }

    ServerLog log() {
        return log;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(killer);
    }

    private static List<String> command(
            Installation installation, Path base, Map<String, String> properties)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(installation.java().toString());
        command.add("-Xmx256m");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Duser.language=en");
        command.add("-Dfile.encoding=UTF-8");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(
                installation.container().isTomcat()
                        ? Tomcat.command(installation, base)
                        : Jetty.command(installation.container(), base));
        return command;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
            }
        } catch (IOException closed) {
            log.add(closed.toString());
        } finally {
            log.end();
        }
    }
}
