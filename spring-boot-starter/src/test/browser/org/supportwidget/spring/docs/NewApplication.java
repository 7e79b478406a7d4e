package org.supportwidget.spring.docs;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A project in an empty folder, with a local Maven repository of its own: what is not published yet is
 * laid into it, all else comes from the repository that this build uses.
 */
final class NewApplication {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path PARENT = Path.of("..", "pom.xml");
    private static final Pattern PLUGIN =
            Pattern.compile(
                    "<artifactId>maven-(?:resources|compiler|dependency)-plugin</artifactId>"
                            + "\\s*<version>.+?</version>");

    private final Path folder;

    NewApplication(Path folder) {
        this.folder = folder;
    }

    /** What {@link #compile} needs, as this build has it: nothing else need be there. */
    static String plugins() throws IOException {
        return PLUGIN.matcher(Files.readString(PARENT))
                .results()
                .map(found -> "<plugin>" + found.group() + "</plugin>")
                .collect(Collectors.joining());
    }

    void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Lays the project's artifacts into the new project's repository, as an installation would. */
    void provide(Map<String, String> modules) throws IOException {
        Path parent = repository("support-widget-parent");
        Files.copy(PARENT, parent.resolve("support-widget-parent-" + VERSION + ".pom"));
        for (Map.Entry<String, String> module : modules.entrySet()) {
            String name = module.getValue() + "-" + VERSION;
            Path source = Path.of("..", module.getKey());
            Path target = repository(module.getValue());
            Files.copy(source.resolve("pom.xml"), target.resolve(name + ".pom"));
            Files.copy(jar(source.resolve("target"), name), target.resolve(name + ".jar"));
        }
    }

    private static Path jar(Path target, String name) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, name + ".jar")) {
            return jars.iterator().next();
        }
    }

    private Path repository(String artifact) throws IOException {
        Path path = folder.resolve("repository/org/supportwidget").resolve(artifact).resolve(VERSION);
        return Files.createDirectories(path);
    }

    /** Compiles the project; its class path is in {@code class-path.txt} afterwards. */
    void compile() throws IOException, InterruptedException {
        write(
                "settings.xml",
                "<settings><mirrors><mirror><id>local</id><mirrorOf>*</mirrorOf><url>"
                        + Path.of(System.getProperty("local.repository")).toUri()
                        + "</url></mirror></mirrors></settings>");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-q",
                        "-s",
                        "settings.xml",
                        "-Dmaven.repo.local=" + folder.resolve("repository"),
                        "compile",
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=class-path.txt");
        Path log = folder.resolve("maven.log");
        Process maven =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    /** Starts the application; whoever calls ends it. */
    Process start(String mainClass, int port, Map<String, String> environment)
            throws IOException {
        String classPath =
                folder.resolve("target/classes")
                        + System.getProperty("path.separator")
                        + Files.readString(folder.resolve("class-path.txt")).strip();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, mainClass));
        command.add("--server.port=" + port);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("application.log").toFile())
                .start();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("application.log"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
