package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;

/** System properties and environment variables that are meant to override something. */
class UnknownOverridesTest {
    private static final String THREAD =
            """
            vendors = thread
            identity.email = session.user.email
            thread.app-id = app
            thread.secret = thread-portal-authentication-secret
            """;

    private final Map<String, String> environment = new HashMap<>();
    private String property = "";

    @AfterEach
    void clear() {
        if (!property.isEmpty()) {
            System.clearProperty(property);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTWIDGET_THREAD_SECERT, SUPPORTWIDGET_THREAD_SECRET",
        "SUPPORTWIDGET_THREAD.SECRET, SUPPORTWIDGET_THREAD_SECRET",
        "SUPPORTWIDGET_THREAD-APP-ID, SUPPORTWIDGET_THREAD_APP_ID",
        "SUPPORTWIDGET_thread_secret, SUPPORTWIDGET_THREAD_SECRET",
        "SUPPORTWIDGET_IDENTIY_NAME, SUPPORTWIDGET_IDENTITY_NAME",
        "SUPPORTWIDGET_CONF, SUPPORTWIDGET_CONFIG",
        "SUPPORTWIDGET_, SUPPORTWIDGET_AUTO"
    })
    void a_misspelt_variable(String name, String nearest) {
        environment.put(name, "private");

        assertThat(mistakes())
                .containsExactly(
                        name + ": unknown environment variable; did you mean " + nearest + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "supportwidget.thread.secert, supportwidget.thread.secret",
        "supportwidget.THREAD_SECRET, supportwidget.thread.secret",
        "supportwidget.logout-paths, supportwidget.logout.paths",
        "supportwidget.inject.path, supportwidget.inject.paths",
        "supportwidget.on.error, supportwidget.on-error"
    })
    void a_misspelt_property(String name, String nearest) {
        property = name;
        System.setProperty(name, "private");

        assertThat(mistakes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith(name + ": unknown system property; did you mean supportwidget.")
                .doesNotContain("private");
        if (!name.contains("THREAD")) {
            assertThat(mistakes().get(0)).endsWith(nearest + "?");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUPPORTWIDGET_THREAD_SECRET",
                "SUPPORTWIDGET_CONFIG",
                "SUPPORTWIDGET_AUTO",
                "SUPPORTWIDGET_PROFILE",
                "SUPPORTWIDGET_CRISP_WEBSITE_ID",
                "SUPPORTWIDGET_XSOLLA_LOGIN_SECRET",
                "SUPPORTWIDGET_SERVICE_HOST",
                "SUPPORTWIDGET_SERVICE_PORT_HTTP",
                "SUPPORTWIDGET_PORT",
                "SUPPORTWIDGET_PORT_8080_TCP_ADDR",
                "SUPPORTWIDGETS_X",
                "SUPPORT_WIDGET_X",
                "THREAD_SECRET"
            })
    void a_variable_that_is_right_or_somebody_elses(String name) {
        environment.put(name, "thread-portal-authentication-secret");

        assertThat(mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "supportwidget.thread.secret",
                "supportwidget.config",
                "supportwidget.auto",
                "supportwidget.profile",
                "supportwidget.crisp.website-id",
                "supportwidget.xsolla-login.cookie",
                "supportwidgets.x",
                "org.supportwidget.level"
            })
    void a_property_that_is_right_or_somebody_elses(String name) {
        property = name;
        System.setProperty(name, "thread-portal-authentication-secret");

        assertThat(mistakes()).isEmpty();
    }

    private List<String> mistakes() {
        ConfigurationFile file = new ConfigurationFile("x.properties", Engines.values(THREAD));
        try {
            new Configuration(file, environment::get, environment.keySet()).supportWidget();
            return List.of();
        } catch (ConfigurationException e) {
            return e.mistakes();
        }
    }
}
