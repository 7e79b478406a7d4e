package org.supportwidget.spring.sample;

import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.supportwidget.spring.app.ServerChoice;

/** The application; what concerns the widget is in {@code boot-sample.properties} and one tag. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    SamplePages.class,
    SampleSecurity.class,
    SandboxVendor.class,
    StandInProvider.class,
    ProviderLogout.class,
    ProviderRegistration.class
})
public class BootSample {

    /** Starts it in a server, on a port, 0 for a free one; returns when it runs. */
    public static ConfigurableApplicationContext start(ServerChoice server, int port) {
        return new SpringApplicationBuilder(BootSample.class)
                .initializers(server)
                .properties(
                        "spring.config.name=boot-sample",
                        "server.port=" + (port == 0 ? free() : port))
                .run();
    }

    /** The vendors' address is part of the configuration, so the port is chosen beforehand. */
    private static int free() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Argument: a port. */
    public static void main(String[] args) {
        ConfigurableApplicationContext sample =
                start(ServerChoice.TOMCAT, Integer.parseInt(args[0]));
        System.out.println(
                "Boot sample running at http://localhost:"
                        + sample.getEnvironment().getProperty("server.port")
                        + "/");
    }
}
