package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * Where Boot itself finds properties: files, profiles, directories of secrets, the command line.
 */
class ConfigDataTest {
    @TempDir private Path folder;

    @Test
    void profiles_mounted_secrets_and_the_command_line() throws IOException {
        write(
                "config/application.yml",
                """
                spring.config.import: "configtree:%s/secrets/"
                support-widget:
                  vendors: [thread, crisp]
                  thread.secret: ${thread-secret}
                  inject: off
                  logout.page: none
                ---
                spring.config.activate.on-profile: live
                support-widget.inject: auto
                """
                        .formatted(folder));
        write("config/application-live.properties", "support-widget.csp.mode=off\n");
        write("secrets/thread-secret", "of a file\n");
        write("secrets/support-widget.crisp/secret", "of another\n");
        try (ConfigurableApplicationContext context = run()) {
            EnvironmentSettings settings =
                    new EnvironmentSettings(context.getEnvironment(), Map.of());
            assertThat(value(settings, "vendors")).isEqualTo("thread, crisp");
            assertThat(value(settings, "thread.secret")).isEqualTo("of a file");
            assertThat(value(settings, "crisp.secret")).isEqualTo("of another");
            assertThat(value(settings, "inject")).isEqualTo("auto");
            assertThat(value(settings, "csp.mode")).isEqualTo("off");
            assertThat(value(settings, "logout.page")).isEqualTo("interstitial");
        }
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(Empty.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.location=" + folder + "/config/",
                        "--spring.profiles.active=live",
                        "--support-widget.logout.page=interstitial");
    }

    private static String value(EnvironmentSettings settings, String key) {
        return settings.find(key).orElseThrow().value();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Configuration(proxyBeanMethods = false)
    static class Empty {}
}
