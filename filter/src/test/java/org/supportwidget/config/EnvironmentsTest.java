package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;

/** Switches and profiles. */
class EnvironmentsTest {
    private static final String TWO =
            Engines.IDENTITY
                    + """
                    vendors = thread, crisp
                    thread.app-id = app
                    thread.secret = thread-portal-authentication-secret
                    """;

    @TempDir private Path folder;

    @AfterEach
    void clear() {
        System.clearProperty("supportwidget.profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", " false "})
    void a_vendor_that_is_switched_off_needs_no_settings_and_may_have_them(String off) {
        String crisp = TWO + "crisp.enabled = " + off + "\n";

        assertThat(Engines.of(crisp).vendorNames()).containsExactly("thread");
        assertThat(Engines.of(crisp + "crisp.website-id = site").vendorNames())
                .containsExactly("thread");
        assertThat(Engines.mistakes(TWO + "crisp.enabled = true")).hasSize(2);
        assertThat(Engines.mistakes(TWO + "crisp.enabled = no"))
                .contains(
                        "crisp.enabled: found 'no', expected true or false (set it in the given"
                                + " values)");
    }

    @Test
    void where_all_is_switched_off_nothing_else_is_read() {
        SupportWidget none = Engines.of("enabled = false\nvendors = nobody");

        assertThat(none.vendorNames()).isEmpty();
        assertThat(Engines.page(none, Engines.JOHN).widget(null)).isEmpty();
        assertThat(Engines.mistakes(TWO + "enabled = maybe\ncrisp.enabled = false"))
                .containsExactly(
                        "enabled: found 'maybe', expected true or false (set it in the given"
                                + " values)");
    }

    @Test
    void a_profile_replaces_values_of_the_file_beside_it() throws IOException {
        write("support-widget.properties", TWO + "crisp.enabled = false");
        write("support-widget-test.properties", "# test\nthread.app-id = of-test\nnonsense = x");
        System.setProperty("supportwidget.profile", "test");

        ConfigurationFile file = find();
        assertThat(file.values()).containsEntry("thread.app-id", "of-test");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new Configuration(file, name -> null).supportWidget())
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .singleElement()
                                        .asString()
                                        .startsWith("nonsense: unknown key")
                                        .endsWith("support-widget-test.properties:3)"));
    }

    @Test
    void a_profile_without_a_file_is_a_mistake() throws IOException {
        write("support-widget.properties", TWO);

        System.setProperty("supportwidget.profile", "tset");
        String set =
                " (set it in the system property supportwidget.profile, the environment variable"
                        + " SUPPORTWIDGET_PROFILE or the context-param supportwidget.profile)";
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::find)
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .containsExactly(
                                                "supportwidget.profile: found 'tset', expected a"
                                                        + " profile whose file is there: file:"
                                                        + folder
                                                        + "/support-widget-tset.properties does not"
                                                        + " exist"
                                                        + set));
        System.setProperty("supportwidget.profile", "../x");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(this::find)
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .containsExactly(
                                                "supportwidget.profile: found '../x', expected a"
                                                        + " name of letters, digits, - and _ such"
                                                        + " as test"
                                                        + set));
    }

    private ConfigurationFile find() {
        String named = "file:" + folder.resolve("support-widget.properties");
        return ConfigurationFile.find(named, path -> null).orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
