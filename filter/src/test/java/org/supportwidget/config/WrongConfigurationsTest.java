package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.supportwidget.ConfigurationException;
import org.supportwidget.VendorCatalog;

/**
 * Wrong configurations, each with the whole of what is said about it. Each is a working
 * configuration of Thread Messenger with some lines more: {@code wrong-configurations.txt}.
 */
class WrongConfigurationsTest {
    private static final String WORKING =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;

    @TestFactory
    List<DynamicTest> every_mistake_is_told_in_full() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String vendors = String.join(", ", VendorCatalog.load().names());
        for (String block : resource().replace("VENDORS", vendors).split("\n\n", -1)) {
            List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
            List<String> given = lines.stream().filter(line -> !line.startsWith("  ")).toList();
            List<String> expected =
                    lines.stream()
                            .filter(line -> line.startsWith("  "))
                            .map(String::strip)
                            .toList();
            tests.add(
                    DynamicTest.dynamicTest(
                            String.join(" | ", given),
                            () -> assertThat(mistakes(given)).isEqualTo(expected)));
        }
        assertThat(tests).hasSizeGreaterThan(60);
        return tests;
    }

    private static List<String> mistakes(List<String> lines) {
        String text = WORKING + String.join("\n", lines);
        try {
            ConfigurationFile file =
                    ConfigurationFile.find(null, path -> stream(text)).orElseThrow();
            new Configuration(file, name -> null, Set.of()).supportWidget();
            return List.of();
        } catch (ConfigurationException e) {
            String all = "Support Widget is not configured correctly:\n  - ";
            assertThat(e).hasMessage(all + String.join("\n  - ", e.mistakes()));
            assertThat(e.getMessage())
                    .doesNotContain("private", "portal-auth", "authentication-secret");
            return e.mistakes();
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource() throws IOException {
        try (InputStream in =
                WrongConfigurationsTest.class.getResourceAsStream("wrong-configurations.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
