package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;

/** Values, what overrides them, and how mistakes are told. */
class ConfigurationTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = in-file
            thread.secret = thread-portal-authentication-secret
            """;
    private static final String PROPERTY = "supportwidget.thread.app-id";

    private final Map<String, String> environment = new HashMap<>();

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
        System.clearProperty("supportwidget.on-error");
        System.clearProperty("supportwidget.vendors");
    }

    @Test
    void keeps_the_order_of_the_vendors_and_each_of_them_once() {
        String twice =
                Engines.EVERY_VENDOR + "vendors = reamaze, thread ,crisp,thread,, unthread,\n";

        assertThat(Engines.of(twice).vendorNames())
                .containsExactly("reamaze", "thread", "crisp", "unthread");
    }

    @Test
    void leaves_the_settings_of_vendors_that_are_not_in_use_alone() {
        assertThat(Engines.of(Engines.EVERY_VENDOR + "vendors = crisp").vendorNames())
                .containsExactly("crisp");
    }

    @Test
    void an_environment_variable_overrides_the_file() {
        environment.put("SUPPORTWIDGET_THREAD_APP_ID", "in-environment");

        assertThat(appId(configured(THREAD))).isEqualTo("in-environment");
    }

    @Test
    void a_system_property_overrides_the_environment() {
        environment.put("SUPPORTWIDGET_THREAD_APP_ID", "in-environment");
        System.setProperty(PROPERTY, "in-property");

        assertThat(appId(configured(THREAD))).isEqualTo("in-property");
    }

    @Test
    void an_override_may_add_a_key_and_hold_a_placeholder() {
        environment.put("SUPPORTWIDGET_THREAD_APP_ID", "${env:APP}");
        environment.put("APP", "from-app");

        assertThat(appId(configured(THREAD.replace("thread.app-id = in-file\n", ""))))
                .isEqualTo("from-app");
    }

    @Test
    void a_mistake_names_the_override_that_it_stands_in() {
        environment.put("SUPPORTWIDGET_THREAD_APP_ID", "{APP}");
        assertThat(mistakes(THREAD))
                .containsExactly(
                        "thread.app-id: found '{APP}', expected the App ID of your workspace,"
                                + " letters, digits and - (set it in the environment variable"
                                + " SUPPORTWIDGET_THREAD_APP_ID)");

        System.setProperty(PROPERTY, "{APP}");
        assertThat(mistakes(THREAD))
                .containsExactly(
                        "thread.app-id: found '{APP}', expected the App ID of your workspace,"
                                + " letters, digits and - (set it in the system property"
                                + " supportwidget.thread.app-id)");
    }

    @Test
    void tells_all_mistakes_in_one_message() {
        String wrong =
                """
                vendors = thread, crisp
                identity.email = session
                thread.secret =
                crisp.website-id = [WEBSITE_ID]
                crisp.secrett = abc
                csp.mode = on
                """;

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> configured(wrong))
                .withMessage(
                        """
                        Support Widget is not configured correctly:
                          - identity.email: found 'session', expected a path that begins with principal, session or request, such as session.user.email, principal.name or session['org.acme.USER'].email (set it in test.properties)
                          - csp.mode: found 'on', expected one of amend, off (set it in test.properties)
                          - thread.app-id: found nothing, expected the App ID of your workspace, letters, digits and - (set it in test.properties)
                          - thread.secret: found a blank value, expected the secret that thread shows for identity verification, e.g. ${env:NAME} (set it in test.properties)
                          - crisp.website-id: found '[WEBSITE_ID]', expected the website identifier, a UUID (set it in test.properties)
                          - crisp.secret: found nothing, expected the secret that crisp shows for identity verification, e.g. ${env:NAME} (set it in test.properties)
                          - crisp.secrett: unknown key; did you mean crisp.secret? (in test.properties)""");
    }

    @Test
    void on_error_off_may_stand_in_the_file_or_in_an_override() {
        assertThat(configuration(THREAD).isOffOnError()).isFalse();
        assertThat(configuration(THREAD + "on-error = fail").isOffOnError()).isFalse();
        assertThat(configuration(THREAD + "on-error = off").isOffOnError()).isTrue();

        environment.put("SUPPORTWIDGET_ON_ERROR", "off");
        assertThat(configuration(THREAD).isOffOnError()).isTrue();

        System.setProperty("supportwidget.on-error", "fail");
        assertThat(configuration(THREAD).isOffOnError()).isFalse();
    }

    @Test
    void shows_no_value_in_its_text() {
        assertThat(new ConfigurationFile("x.properties", Engines.values(THREAD)))
                .hasToString("ConfigurationFile[x.properties]");
        assertThat(configured(THREAD)).hasToString("SupportWidget[thread]");
    }

    private Configuration configuration(String properties) {
        return new Configuration(
                new ConfigurationFile("test.properties", Engines.values(properties)),
                environment::get);
    }

    private SupportWidget configured(String properties) {
        return configuration(properties).supportWidget();
    }

    private List<String> mistakes(String properties) {
        try {
            configured(properties);
            return List.of();
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
    }

    @SuppressWarnings("unchecked") // JSON
    private static Object appId(SupportWidget engine) {
        Map<String, Object> state =
                Engines.states(
                                engine.page(
                                                org.supportwidget.UserRequest.of(
                                                        Map.of("email", "john.doe@acme.com")))
                                        .widget(null))
                        .get(0);
        return ((Map<String, Object>) java.util.Objects.requireNonNull(state.get("visitor")))
                .getOrDefault("appId", "");
    }
}
