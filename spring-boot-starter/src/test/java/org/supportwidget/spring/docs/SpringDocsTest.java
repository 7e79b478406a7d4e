package org.supportwidget.spring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.supportwidget.SupportWidget;
import org.supportwidget.config.Configuration;
import org.supportwidget.spring.boot.SupportWidgetAutoConfiguration;

/** Every block of {@code docs/spring.md} works as it stands. */
class SpringDocsTest {
    private static final Markdown DOCS = Markdown.document("docs/spring.md");
    private static final String SECRET = "a-secret-of-more-than-sixteen-characters";

    private final WebApplicationContextRunner application =
            new WebApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(SupportWidgetAutoConfiguration.class))
                    .withPropertyValues(
                            "thread-secret=" + SECRET,
                            "THREAD_SECRET=" + SECRET,
                            "CRISP_SECRET=" + SECRET);

    @Test
    void a_hundred_and_fifty_lines_are_enough() {
        assertThat(DOCS.text().lines().count()).isLessThanOrEqualTo(150);
    }

    @Test
    void each_block_is_of_a_language_that_is_tried_here() {
        List<String> all = DOCS.blocks("\\w+");
        assertThat(DOCS.blocks("properties")).hasSize(5);
        assertThat(DOCS.blocks("java")).hasSize(2);
        assertThat(all).hasSize(5 + 2 + DOCS.blocks("yaml").size());
    }

    @Test
    void the_secret_of_a_file() {
        started(properties(0), "thread");
    }

    @Test
    void a_list_in_yaml() throws IOException {
        byte[] yaml = DOCS.block("yaml").getBytes(StandardCharsets.UTF_8);
        PropertySource<?> source =
                new YamlPropertySourceLoader().load("yaml", new ByteArrayResource(yaml)).get(0);
        application
                .withInitializer(
                        context -> context.getEnvironment().getPropertySources().addFirst(source))
                .run(
                        context ->
                                assertThat(context.getBean(SupportWidget.class).vendorNames())
                                        .containsExactly("thread", "crisp"));
    }

    @Test
    void the_interstitial() {
        Map<String, String> both = properties(0);
        both.putAll(properties(1));
        started(both, "thread");
    }

    @Test
    void a_war_without_boot() {
        Map<String, String> war = properties(2);
        war.replace("thread.secret", SECRET);
        assertThat(Configuration.supportWidget(war).identitySource()).isEqualTo("spring-security");
    }

    @Test
    void shiro_and_jakarta_security() {
        for (int block : new int[] {3, 4}) {
            Map<String, String> war = properties(2);
            war.remove("identity.resolver");
            war.replace("thread.secret", SECRET);
            war.putAll(properties(block));
            assertThat(Configuration.supportWidget(war).identitySource())
                    .isEqualTo("email from " + properties(block).get("identity.email"));
        }
    }

    @Test
    void the_code_compiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Shop.java");
        Files.writeString(
                file,
                """
                import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
                import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
                import static org.supportwidget.test.SupportWidgetMockMvc.speaksOf;
                import java.util.Optional;
                import org.junit.jupiter.api.Test;
                import org.springframework.context.annotation.Bean;
                import org.springframework.test.web.servlet.MockMvc;
                import org.supportwidget.Identity;
                import org.supportwidget.IdentityResolver;

                class Shop {
                    record Customer(String id, String email, String name) {}
                    interface Customers { Customer byLogin(String name); }
                    MockMvc mockMvc;
                """
                        + String.join("\n", DOCS.blocks("java"))
                        + "}");
        JdkCompiler.compile(List.of(file), folder);
        assertThat(folder.resolve("Shop.class")).exists();
    }

    private void started(Map<String, String> values, String vendor) {
        String[] pairs =
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new);
        application
                .withPropertyValues(pairs)
                .run(
                        context ->
                                assertThat(context.getBean(SupportWidget.class).vendorNames())
                                        .containsExactly(vendor));
    }

    private static Map<String, String> properties(int block) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(DOCS.blocks("properties").get(block)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
        return values;
    }
}
