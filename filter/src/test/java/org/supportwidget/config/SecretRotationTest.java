package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.ConfigurationException;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;

/** One secret takes the place of another at an instant. Hashes by openssl. */
class SecretRotationTest {
    private static final String THREAD =
            Engines.IDENTITY
                    + """
                    vendors = thread
                    thread.app-id = app
                    thread.secret = thread-portal-authentication-secret
                    thread.secret.next = thread-portal-second-secret
                    thread.secret.switch-at = 2026-12-01T01:00:00+01:00
                    """;
    private static final Instant SWITCH = Instant.parse("2026-12-01T00:00:00Z");
    private static final String BEFORE =
            "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";
    private static final String AFTER =
            "95b621c8b72932c530fb76f899bfab852aab2ef894cfc3b568c3ea6018514041";

    private volatile Instant now = SWITCH.minusMillis(1);

    @Test
    void the_next_secret_signs_from_the_instant_on() {
        try (RecordedLog log = new RecordedLog()) {
            SupportWidget engine = engine(THREAD);
            assertThat(hash(engine)).isEqualTo(BEFORE);
            now = SWITCH;
            assertThat(hash(engine)).isEqualTo(AFTER);
            now = SWITCH.plusSeconds(1);
            assertThat(hash(engine)).isEqualTo(AFTER);
            assertThat(hash(engine(THREAD))).isEqualTo(AFTER);

            String over =
                    "thread.secret.next has signed since 2026-12-01T00:00:00Z; when every node runs"
                            + " with it, make it thread.secret and take thread.secret.next and"
                            + " thread.secret.switch-at out";
            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "thread.secret signs until 2026-12-01T00:00:00Z, from then on"
                                    + " thread.secret.next",
                            over,
                            over);
        }
    }

    @Test
    void the_mark_of_a_page_stays_across_the_switch() {
        SupportWidget engine = engine(THREAD);
        String before = mark(engine);
        now = SWITCH;

        assertThat(mark(engine)).isEqualTo(before);
        assertThat(mark(engine(THREAD))).isEqualTo(before);
    }

    @Test
    void with_a_key_of_its_own_the_mark_stays_when_the_old_secret_is_gone() {
        String key = "session-end.secret = a-long-random-text-of-this-application\n";
        String done =
                THREAD.replaceFirst("thread.secret = .*\n", "")
                        .replace("secret.next", "secret")
                        .replaceFirst("thread.secret.switch-at.*\n", "");

        assertThat(mark(engine(done))).isNotEqualTo(mark(engine(THREAD)));
        assertThat(mark(engine(done + key))).isEqualTo(mark(engine(THREAD + key)));
        assertThat(hash(engine(done + key))).isEqualTo(AFTER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thread.secret.switch-at = | thread.secret.switch-at: found nothing, expected the"
                        + " instant from which thread.secret.next signs, such as"
                        + " 2026-12-01T00:00:00Z",
                "thread.secret.switch-at = 2026-12-01 | thread.secret.switch-at: found"
                        + " '2026-12-01', expected a date and time with its offset from UTC, such as"
                        + " 2026-12-01T00:00:00Z",
                "thread.secret.switch-at = 2026-12-01T00:00:00 | thread.secret.switch-at: found"
                        + " '2026-12-01T00:00:00', expected a date and time with its offset from"
                        + " UTC, such as 2026-12-01T00:00:00Z",
                "thread.secret.next = | thread.secret.next: found nothing, expected the secret that"
                        + " takes the place of thread.secret at thread.secret.switch-at",
                "thread.secret.next = \\ blank-at-its-beginning | thread.secret.next: found a value"
                        + " (not shown) with a blank at its beginning, expected the secret exactly"
                        + " as thread shows it, without blanks or quotation marks around it and"
                        + " without line breaks or control characters"
            })
    void half_a_rotation_is_refused(String line, String mistake) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> engine(THREAD + line))
                .satisfies(
                        e ->
                                assertThat(e.mistakes())
                                        .containsExactly(mistake + " (set it in the test)"));
    }

    private SupportWidget engine(String properties) {
        ConfigurationFile file = new ConfigurationFile("the test", Engines.values(properties));
        return new Configuration(file, name -> null, Set.of(), new Settable()).supportWidget();
    }

    private static String hash(SupportWidget engine) {
        Map<?, ?> visitor = (Map<?, ?>) Objects.requireNonNull(state(engine).get("visitor"));
        return String.valueOf(visitor.get("connectionKey"));
    }

    private static String mark(SupportWidget engine) {
        return String.valueOf(state(engine).get("user"));
    }

    private static Map<String, Object> state(SupportWidget engine) {
        List<Map<String, Object>> states =
                Engines.states(Engines.page(engine, Engines.JOHN).widget(null));
        return states.get(0);
    }

    private final class Settable extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
