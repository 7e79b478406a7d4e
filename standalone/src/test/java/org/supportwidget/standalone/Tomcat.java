package org.supportwidget.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How a Tomcat is set up and started: its own configuration, on a free port. */
final class Tomcat {
    private Tomcat() {}

    static void prepare(Container container, Path base) throws IOException {
        for (String folder : List.of("conf", "logs", "temp", "work")) {
            Files.createDirectories(base.resolve(folder));
        }
        try (Stream<Path> files = Files.list(container.home().resolve("conf"))) {
            for (Path file : files.toList()) {
                Files.copy(file, base.resolve("conf").resolve(file.getFileName()));
            }
        }
        Path server = base.resolve("conf/server.xml");
        Files.writeString(
                server,
                Files.readString(server)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        .replace("port=\"8080\"", "port=\"0\" address=\"127.0.0.1\"")
                        .replace("<Engine ", "<Engine backgroundProcessorDelay=\"1\" "));
    }

    /** As catalina.sh does it. */
    static List<String> command(Installation installation, Path base) throws IOException {
        Container container = installation.container();
        Path bin = container.home().resolve("bin");
        List<String> command = new ArrayList<>();
        if (!installation.isOnJava8()) {
            for (String opened : List.of("lang", "lang.reflect", "io", "util", "util.concurrent")) {
                command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
            }
            command.add("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED");
        }
        command.add("-Dcatalina.home=" + container.home());
        command.add("-Dcatalina.base=" + base);
        command.add("-Djava.io.tmpdir=" + base.resolve("temp"));
        command.add("-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"));
        command.add("-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager");
        command.add("-cp");
        command.add(
                bin.resolve("bootstrap.jar") + File.pathSeparator + bin.resolve("tomcat-juli.jar"));
        command.add("org.apache.catalina.startup.Bootstrap");
        command.add("start");
        return command;
    }
}
