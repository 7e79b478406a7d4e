package org.supportwidget.soak.server;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The application twice, at {@code /with} and {@code /without} the library, in one container. Says
 * its port, then for each line that it reads how many bytes of heap are in use after the garbage
 * has been collected, and how many threads there are; ends with its input.
 */
public final class SoakServer {
    /** As many threads from the beginning as there ever may be: one more is one too many. */
    static final int THREADS = 80;

    // Held, or their levels would be lost with them.
    private static final List<Logger> CONTAINERS =
            List.of(
                    Logger.getLogger("org.apache"),
                    Logger.getLogger("org.eclipse.jetty"),
                    Logger.getLogger("org.thymeleaf"));

    private SoakServer() {}

    /** Arguments: {@code jetty} or {@code tomcat}, the exploded WAR, a folder to work in. */
    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path webapp = Path.of(args[1]);
        int port =
                args[0].equals("jetty")
                        ? JettyServer.start(webapp)
                        : TomcatServer.start(webapp, Path.of(args[2]));
        // The failures of the application are its own.
        CONTAINERS.forEach(logger -> logger.setLevel(Level.OFF));
        System.out.println(port);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            System.out.println(used() + " " + threads());
        }
        System.exit(0);
    }

    /** The second collection takes what the first has found to be unreachable by references. */
    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
