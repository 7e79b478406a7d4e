package org.supportwidget.nodes;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.supportwidget.nodes.node.NodeMain;

/** A Tomcat in a process of its own. */
final class Node {
    private final String name;
    private final URI uri;
    private final Process process;

    private Node(String name, URI uri, Process process) {
        this.name = name;
        this.uri = uri;
        this.process = process;
    }

    /**
     * Starts one and waits until it answers.
     *
     * @param name which it tells in its answers
     * @param more a folder of classes that other nodes lack
     */
    static Node start(String name, String store, Path configuration, Path more) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "nodes", name));
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            // A node lives for some seconds.
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx160m"));
            command.add("-cp");
            command.add(System.getProperty("java.class.path") + File.pathSeparator + more);
            command.add(NodeMain.class.getName());
            command.addAll(List.of(name, folder.toAbsolutePath().toString(), store));
            command.add(configuration.toUri().toString());
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(folder.resolve("log.txt").toFile())
                            .start();
            String port =
                    new BufferedReader(
                                    new InputStreamReader(
                                            process.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();
            if (port == null) {
                throw new IllegalStateException(
                        "node " + name + ": " + Files.readString(folder.resolve("log.txt")));
            }
            return new Node(name, URI.create("http://127.0.0.1:" + port + "/app"), process);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    /** Where the proxy finds the application. */
    URI uri() {
        return uri;
    }

    /** As a power failure would: nothing is written, no connection is ended. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
