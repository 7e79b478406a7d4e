package org.supportwidget.spring.app;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a server, on a free port; one of each server for all tests. */
final class RunningApplication {
    private static final Map<ServerChoice, RunningApplication> RUNNING =
            new EnumMap<>(ServerChoice.class);

    private final ConfigurableApplicationContext context;

    private RunningApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static synchronized RunningApplication in(ServerChoice server) {
        return RUNNING.computeIfAbsent(
                server,
                one -> start(one, "--spring.thymeleaf.cache=" + (one == ServerChoice.TOMCAT)));
    }

    /** Another one, for a test that needs other properties. */
    static RunningApplication start(ServerChoice server, String... arguments) {
        return start(server, Application.class, arguments);
    }

    /** Another one that has beans of its own, beside those of {@link Application}. */
    static RunningApplication start(ServerChoice server, Class<?> more, String... arguments) {
        String[] usual = {
            "--server.port=0",
            "--server.compression.enabled=true",
            "--server.compression.min-response-size=1",
            "--support-widget.vendors=thread",
            "--support-widget.thread.app-id=3b1f0c52-7a0e-4f2b-9a51-0d6f3f3c1a77",
            "--support-widget.thread.secret=demo-thread-secret-81d2b6aa",
            "--support-widget.inject=auto",
            "--support-widget.logout.page=interstitial"
        };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + arguments.length);
        System.arraycopy(arguments, 0, all, usual.length, arguments.length);
        return new RunningApplication(
                new SpringApplicationBuilder(Application.class, more)
                        .initializers(server)
                        .run(all));
    }

    URI uri() {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String path = context.getEnvironment().getProperty("server.servlet.context-path", "");
        return URI.create("http://localhost:" + port + path);
    }

    ConfigurableApplicationContext context() {
        return context;
    }
}
