package org.supportwidget.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** How properties of every spelling become settings. */
class EnvironmentSettingsTest {
    private final StandardEnvironment environment = new StandardEnvironment();
    private final EnvironmentSettings settings = new EnvironmentSettings(environment, Map.of());

    @ParameterizedTest
    @CsvSource({
        "support-widget.thread.app-id",
        "support-widget.thread.appId",
        "supportWidget.thread.appId",
        "support_widget.thread.app_id"
    })
    void relaxed_names_are_the_key(String name) {
        properties(Map.of(name, "a"));
        assertThat(value("thread.app-id")).isEqualTo("a");
        assertThat(unknown("thread.app-id")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SUPPORTWIDGET_THREAD_APPID", "SUPPORT_WIDGET_THREAD_APP_ID"})
    void variables_are_read_in_both_of_boots_spellings(String name) {
        variables(Map.of(name, "a"));
        assertThat(value("thread.app-id")).isEqualTo("a");
        assertThat(unknown("thread.app-id")).isEmpty();
    }

    @Test
    void a_variable_in_the_spelling_of_the_plain_library_is_reported_as_unknown() {
        variables(Map.of("SUPPORTWIDGET_THREAD_APP_ID", "a"));
        assertThat(unknown("thread.app-id"))
                .containsExactly(
                        Map.entry(
                                "thread.app.id",
                                "the environment variable SUPPORTWIDGET_THREAD_APP_ID; a variable's name"
                                        + " leaves each - of a key out"));
    }

    @Test
    void the_keys_of_a_vendor_that_is_not_in_use_keep_its_name() {
        variables(Map.of("SUPPORTWIDGET_ZENDESKCHAT_ACCOUNTKEY", "a"));
        assertThat(settings.written(Set.of("vendors"), List.of("thread", "zendesk-chat")))
                .containsOnlyKeys("zendesk-chat.accountkey");
    }

    @Test
    void profiles_are_those_that_are_active_whoever_set_them() {
        assertThat(settings.outside("spring.profiles.active")).isNull();

        environment.setActiveProfiles("eu", "prod");

        assertThat(settings.outside("spring.profiles.active")).isEqualTo("eu,prod");
        assertThat(settings.outside("com.acme.nothing")).isNull();
    }

    @Test
    void lists_are_joined() throws IOException {
        yaml(
                "support-widget:\n  vendors: [thread, crisp]\n  thread.csp.script-src:\n  - a.com\n  - b.com\n");
        assertThat(value("vendors")).isEqualTo("thread, crisp");
        assertThat(value("thread.csp.script-src")).isEqualTo("a.com b.com");
        assertThat(unknown("vendors", "thread.csp.script-src")).isEmpty();
        assertThat(value("vendors")).isEqualTo("thread, crisp");
    }

    @Test
    void a_list_may_be_below_names_of_the_users_own() throws IOException {
        yaml("support-widget:\n  identity.attributes.sensitive: [planName, seats]\n");
        assertThat(unknown("identity.attributes.sensitive")).isEmpty();
        assertThat(value("identity.attributes.sensitive")).isEqualTo("planName, seats");
    }

    @Test
    void on_and_off_are_words_also_in_yaml() throws IOException {
        yaml("support-widget:\n  csp.mode: off\n  cache.guard: on\n");
        assertThat(value("csp.mode")).isEqualTo("off");
        assertThat(value("cache.guard")).isEqualTo("on");
    }

    @ParameterizedTest
    @CsvSource({
        "thread.secret, 0123456, 42798", // in octal
        "session-end.secret, 12_3e2, 123",
        "thread.secret.next, yes, true",
        "crisp.secret, off, false"
    })
    void a_secret_that_yaml_took_for_something_else_is_refused(
            String key, String written, String changed) throws IOException {
        yaml("support-widget:\n  " + key + ": " + written + "\n  reamaze.account: 12\n");
        assertThatThrownBy(() -> settings.find(key))
                .hasMessageContaining("found a number or a truth value")
                .hasMessageNotContaining(changed);
        assertThat(value("reamaze.account")).isEqualTo("12");
    }

    @Test
    void a_value_keeps_every_character() {
        properties(Map.of("support-widget.thread.secret", " a, b;$x\\y "));
        assertThat(value("thread.secret")).isEqualTo(" a, b;$x\\y ");
    }

    @Test
    void placeholders_are_springs() {
        properties(
                Map.of(
                        "support-widget.thread.secret", "${my.secret}",
                        "my.secret", "${REALLY}-${none:usual}",
                        "REALLY", "x"));
        assertThat(value("thread.secret")).isEqualTo("x-usual");
        assertThat(settings.find("thread.secret").orElseThrow().shown()).isEqualTo("${my.secret}");
    }

    @Test
    void a_placeholder_for_nothing_is_refused() {
        properties(Map.of("support-widget.thread.secret", "${NOT_SET}"));
        assertThatThrownBy(() -> settings.find("thread.secret"))
                .hasMessageContaining("found ${NOT_SET}, which stands for nothing");
    }

    @Test
    void a_literal_placeholder_can_be_written() {
        properties(Map.of("support-widget.thread.secret", "a\\${b}c"));
        assertThat(value("thread.secret")).isEqualTo("a${b}c");
    }

    @ParameterizedTest
    @CsvSource({
        "${env:THREAD_SECRET}, ${THREAD_SECRET}",
        "${sys:thread.secret}, ${thread.secret}",
        "${file:/run/secrets/thread}, spring.config.import=configtree:",
        "${jndi:java:comp/env/thread}, ${thread}",
        "x${env:THREAD_SECRET}y, ${THREAD_SECRET}",
        "${indirect}, ${THREAD_SECRET}"
    })
    void the_librarys_own_placeholders_are_refused_with_springs(String written, String cure) {
        properties(
                Map.of(
                        "support-widget.thread.secret",
                        written,
                        "indirect",
                        "${env:THREAD_SECRET}"));
        assertThatThrownBy(() -> settings.find("thread.secret"))
                .hasMessageContaining("expected Spring's form: ")
                .hasMessageContaining(cure);
    }

    @Test
    void a_later_source_gives_way_as_a_whole() {
        var first = new MapPropertySource("first", Map.of("support-widget.vendors", "crisp"));
        environment.getPropertySources().addFirst(first);
        properties(Map.of("support-widget.vendors[0]", "thread"));
        assertThat(value("vendors")).isEqualTo("crisp");
    }

    private String value(String key) {
        return settings.find(key).orElseThrow().value();
    }

    private Map<String, String> unknown(String... known) {
        Map<String, String> written = settings.written(Set.of(known), List.of("thread"));
        written.keySet().removeAll(Set.of(known));
        return written;
    }

    private void properties(Map<String, Object> values) {
        environment.getPropertySources().addLast(new MapPropertySource("properties", values));
    }

    private void variables(Map<String, Object> values) {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", values));
    }

    private void yaml(String text) throws IOException {
        ByteArrayResource resource =
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "application.yml");
        new YamlPropertySourceLoader()
                .load("yaml", resource)
                .forEach(environment.getPropertySources()::addLast);
    }
}
