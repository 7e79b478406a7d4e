package org.supportwidget.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A command that runs in a folder until it is closed. Its {@code mvn} is the Maven of this build.
 */
final class Shell implements AutoCloseable {
    /** In the way of the Maven of this build, to which it gives what that was started with. */
    private static final String MVN =
            """
            #!/bin/sh
            exec "$GUIDE_MAVEN" -B "-Dmaven.repo.local=$GUIDE_REPOSITORY" ${GUIDE_SETTINGS:+-s "$GUIDE_SETTINGS"} $GUIDE_OFFLINE "$@"
            """;

    /** By these a sandbox would take this machine for production; the reader's has none. */
    private static final Set<String> PLATFORMS =
            Set.of(
                    "KUBERNETES_SERVICE_HOST",
                    "ECS_CONTAINER_METADATA_URI_V4",
                    "K_SERVICE",
                    "DYNO",
                    "WEBSITE_SITE_NAME");

    private final Process process;
    private final Path output;

    private Shell(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * @param tools a folder for what belongs to the reader's machine, not to the application
     */
    static Shell run(String command, Path folder, Path tools, LocalRepository repository)
            throws IOException {
        Path mvn = Files.writeString(tools.resolve("mvn"), MVN);
        if (!mvn.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + mvn + " executable");
        }
        Path output = tools.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder("sh", "-c", command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(PLATFORMS);
        environment.merge("PATH", tools.toString(), (path, own) -> own + File.pathSeparator + path);
        environment.putIfAbsent("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("GUIDE_REPOSITORY", repository.folder().toString());
        environment.put("GUIDE_MAVEN", System.getProperty("maven.home") + "/bin/mvn");
        Path settings = Path.of(System.getProperty("user.settings"));
        environment.put("GUIDE_SETTINGS", Files.exists(settings) ? settings.toString() : "");
        environment.put("GUIDE_OFFLINE", Boolean.getBoolean("offline") ? "-o" : "");
        return new Shell(builder.start(), output);
    }

    /** Returns when it has said something. */
    void await(String text) throws IOException, InterruptedException {
        while (!output().contains(text)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It has ended without: " + text);
            }
        }
    }

    /** All that it has said. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** Ends it and what it has started. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        all.forEach(each -> each.onExit().join());
        process.onExit().join();
    }
}
