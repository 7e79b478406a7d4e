package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Engines;
import org.supportwidget.VendorSandbox;

/** {@code sandbox = on}, with a sandbox that plays one vendor. */
class SandboxModeTest {
    private static final String ON =
            """
            vendors = thread
            identity.email = session.user.email
            sandbox = on
            thread.app-id = ${env:THREAD_APP_ID}
            thread.secret = ${file:/run/secrets/thread-of-production}
            thread.secret.next = ${env:THREAD_SECRET_NEXT}
            thread.secret.switch-at = 2026-12-01T00:00:00Z
            """;

    @TempDir private Path folder;

    private final Thread thread = Thread.currentThread();
    private final ClassLoader application = thread.getContextClassLoader();

    /** Plays Thread Messenger. */
    public static final class PlaysThread implements VendorSandbox {
        @Override
        public Optional<Map<String, String>> settings(String vendor) {
            return vendor.equals("thread")
                    ? Optional.of(
                            Map.of(
                                    "app-id",
                                    "played",
                                    "secret",
                                    "sandbox-secret-of-thread",
                                    "script",
                                    "http://127.0.0.1:4711/widget.js",
                                    "csp.script-src",
                                    "http://127.0.0.1:4711"))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void onTheClassPath() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(VendorSandbox.class.getName()), PlaysThread.class.getName());
        thread.setContextClassLoader(
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, application));
    }

    @AfterEach
    void restore() {
        thread.setContextClassLoader(application);
    }

    @Test
    void needs_none_of_the_real_accounts_and_secrets() {
        Checkup checkup = check(ON, Map.of());

        assertThat(checkup.mistakes()).isEmpty();
        assertThat(checkup.warnings())
                .containsExactly(
                        "sandbox = on: thread is played on this machine, with accounts and secrets"
                                + " of its own; nothing reaches the real vendors. Take it out"
                                + " where people work with the application");
        String page = Engines.page(checkup.engine().orElseThrow(), Engines.JOHN).widget(null);
        assertThat(page).contains("\"appId\":\"played\"", "http://127.0.0.1:4711/widget.js");
        assertThat(checkup.engine().orElseThrow().cspSources().toString())
                .contains("http://127.0.0.1:4711");
        assertThat(checkup.keys())
                .filteredOn(key -> key.key().equals("thread.app-id"))
                .extracting(KeyInForce::origin)
                .containsExactly("the sandbox");
    }

    @Test
    void says_what_is_missing_without_a_sandbox() {
        thread.setContextClassLoader(application);

        assertThat(check(ON, Map.of()).mistakes())
                .contains(
                        "sandbox: found 'on' without a sandbox on the class path, expected the"
                                + " dependency org.supportwidget:support-widget-sandbox in the"
                                + " scope of tests or development (set it in the given values)");
    }

    @Test
    void refuses_a_vendor_that_nobody_plays_unless_it_is_switched_off() {
        String two = ON.replace("vendors = thread", "vendors = thread, crisp");

        assertThat(check(two, Map.of()).mistakes())
                .contains(
                        "sandbox: found 'on' and the vendor crisp, which no sandbox plays, expected"
                                + " crisp.enabled = false, or an org.supportwidget.VendorSandbox of"
                                + " your own (set it in the given values)");
        assertThat(check(two + "crisp.enabled = false\n", Map.of()).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KUBERNETES_SERVICE_HOST, 10.0.0.1, KUBERNETES_SERVICE_HOST",
        "SUPPORTWIDGET_PROFILE, prod, supportwidget.profile=prod",
        "SPRING_PROFILES_ACTIVE, 'eu, Production', spring.profiles.active=production",
        "DYNO, web.1, DYNO"
    })
    void does_not_start_where_people_work_with_the_application(
            String variable, String value, String marker) {
        assertThat(check(ON, Map.of(variable, value)).mistakes())
                .contains(
                        "sandbox: found 'on' where "
                                + marker
                                + " is set, expected off where people work with the application;"
                                + " sandbox.production-markers lists what marks such a place (set"
                                + " it in the given values)");
    }

    @Test
    void takes_markers_of_your_own_in_place_of_the_usual_ones() {
        String own = ON + "sandbox.production-markers = STAGE=live, com.acme.customers\n";

        assertThat(check(own, Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1")).mistakes()).isEmpty();
        assertThat(check(own, Map.of("STAGE", "test")).mistakes()).isEmpty();
        assertThat(check(own, Map.of("STAGE", "live")).mistakes())
                .anyMatch(mistake -> mistake.contains("where STAGE=live is set"));
        assertThat(check(own, Map.of("COM_ACME_CUSTOMERS", "")).mistakes())
                .anyMatch(mistake -> mistake.contains("where com.acme.customers is set"));
    }

    @Test
    void is_off_by_default_and_knows_two_words() {
        String off = ON.replace("sandbox = on\n", "");

        assertThat(check(off, Map.of()).mistakes())
                .anyMatch(mistake -> mistake.startsWith("thread.app-id: "));
        assertThat(check(off + "sandbox = yes\n", Map.of()).mistakes())
                .contains(
                        "sandbox: found 'yes', expected one of off, on (set it in the given"
                                + " values)");
    }

    private static Checkup check(String properties, Map<String, String> environment) {
        return new Configuration(
                        new ConfigurationFile("the given values", Engines.values(properties)),
                        environment::get,
                        Set.of())
                .check();
    }
}
