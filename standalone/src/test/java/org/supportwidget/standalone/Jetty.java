package org.supportwidget.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a Jetty is set up and started. */
final class Jetty {
    private static final String LOGIN =
            """
            <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "https://jetty.org/configure_9_3.dtd">
            <Configure id="Server" class="org.eclipse.jetty.server.Server">
              %s
              <Call name="addBean"><Arg>
                <New class="org.eclipse.jetty.security.HashLoginService">
                  <Set name="name">legacy</Set>
                  <Set name="config">%s</Set>
                </New>
              </Arg></Call>
            </Configure>
            """;
    private static final String RESOURCE =
            """
            <Call id="factory" class="org.eclipse.jetty.util.resource.ResourceFactory" name="of">
              <Arg><Ref refid="Server"/></Arg>
              <Call id="users" name="newResource"><Arg>%s</Arg></Call>
            </Call>
            """;

    private Jetty() {}

    /** Properties that follow a module of an environment are that environment's alone. */
    static void prepare(Container container, Path base) throws IOException {
        String environment = container.environment();
        boolean has = !environment.isEmpty();
        Path start = Files.createDirectories(base.resolve("start.d"));
        Files.writeString(
                start.resolve("http.ini"),
                """
                --module=http
                jetty.http.host=127.0.0.1
                jetty.http.port=0
                jetty.deploy.scanInterval=1
                login.xml
                """);
        Files.writeString(
                start.resolve("webapps.ini"),
                "--module=%1$sdeploy,%1$sannotations,%1$sjsp\n"
                        .formatted(has ? environment + "-" : ""));
        // A Java that comes in parts may lack its own.
        Files.writeString(
                base.resolve("logging.properties"),
                "handlers = java.util.logging.ConsoleHandler\n");
        Path users = Files.writeString(base.resolve("users.properties"), "");
        Files.writeString(
                base.resolve("login.xml"),
                has
                        ? LOGIN.formatted(RESOURCE.formatted(users), "<Ref refid=\"users\"/>")
                        : LOGIN.formatted("", users));
    }

    static List<String> command(Container container, Path base) throws IOException {
        return List.of(
                "-Djava.util.logging.config.file=" + base.resolve("logging.properties"),
                "-jar",
                container.home().resolve("start.jar").toString(),
                "jetty.base=" + base);
    }
}
