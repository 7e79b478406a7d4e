package org.supportwidget.soak;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.supportwidget.soak.server.SoakServer;

/** The sample's WAR, with the soak's users and configuration. */
final class Folders {
    private static final String CONFIGURATION =
            """
            vendors = unthread, thread, reamaze, crisp, zendesk-chat, intercom
            inject = auto
            identity.resolver = org.supportwidget.soak.app.SoakIdentity
            logout.paths = /logout
            session-end.secret = %s
            unthread.subdomain = demo
            unthread.script = https://demo.unthread.io/unthread.js
            thread.app-id = 3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77
            reamaze.account = demo-brand
            crisp.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
            zendesk-chat.account-key = demoZendeskAccountKey
            intercom.app-id = demo1234
            """;

    private Folders() {}

    /** Where this module's classes are. */
    static Path ofClasses() {
        try {
            return Path.of(
                    SoakServer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the web application.
     *
     * @param secrets where each vendor's secret is in a file of its name
     * @param marks the library's {@code session-end.secret}
     */
    static Path webapp(Path sample, Path target, Path secrets, String marks) throws IOException {
        Path webapp = emptied(target.resolve("webapp"));
        copy(sample, webapp);
        String app = "org/supportwidget/soak/app";
        copy(ofClasses().resolve(app), webapp.resolve("WEB-INF/classes").resolve(app));
        StringBuilder configuration = new StringBuilder(CONFIGURATION.formatted(marks));
        for (String vendor : Step.VENDORS) {
            configuration.append(
                    "%s.secret = ${file:%s}%n".formatted(vendor, secrets.resolve(vendor)));
        }
        Files.writeString(
                webapp.resolve("WEB-INF/support-widget.properties"),
                configuration,
                StandardCharsets.UTF_8);
        return webapp;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
    }

    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> files = below(folder);
            for (Path file : files.stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
