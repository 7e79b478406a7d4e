package org.supportwidget.spring.war;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Boot application in a process of its own. */
public final class Launched implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("started on ports? (\\d+)");

    private final StringBuilder log = new StringBuilder();
    private final Process process;
    private final BufferedReader lines;

    /** Starts it with this Java; {@code arguments} are those of {@code java}. */
    public Launched(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until it has started, or has started again, and returns where it answers. */
    public URI started() throws IOException {
        String port = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            Matcher matcher = PORT.matcher(line);
            port = matcher.find() ? matcher.group(1) : port;
            // Jetty says of each of its parts that it has started, before it names its port.
            if (!port.isEmpty() && line.contains(" Started ")) {
                return URI.create("http://localhost:" + port);
            }
        }
        throw new IllegalStateException(log.toString());
    }

    /** What it has logged so far. */
    public String log() {
        return log.toString();
    }

    @Override
    public void close() {
        // Not process.destroy(), which closes the stream with what is left in it.
        process.toHandle().destroy();
        lines.lines().forEach(line -> log.append(line).append('\n'));
        process.onExit().join();
    }
}
