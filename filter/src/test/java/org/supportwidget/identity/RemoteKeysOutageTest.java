package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.RecordedLog;

/** What known keys are worth, and what is logged, while none can be fetched. */
@Timeout(30)
class RemoteKeysOutageTest {
    private static final TestKey OLD = TestKey.generate("old", 2048);

    private final RecordedLog log = new RecordedLog();
    private final KeyServer server = new KeyServer();
    private final MovableClock clock = new MovableClock(1_700_000_000);
    private final RemoteKeys keys = new RemoteKeys(new JwksDocument(server.url()), clock);

    @AfterEach
    void close() {
        server.close();
        log.close();
    }

    @Test
    void a_server_that_does_not_answer_is_left_after_two_seconds() {
        server.serve(OLD.set());
        server.hold();
        long begin = System.nanoTime();

        assertThat(keys.find("old")).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(9));
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("WARNING The keys at " + server.url())
                .contains("SocketTimeoutException: Read timed out");
    }

    @Test
    void with_the_server_down_known_keys_work_and_one_warning_is_logged() {
        server.serve(OLD.set());
        assertThat(keys.find("old")).isPresent();
        server.close();

        for (int i = 0; i < 3; i++) {
            clock.move(Duration.ofMinutes(30));
            assertThat(keys.find("new")).isEmpty();
            assertThat(keys.find("old")).contains(OLD.key());
        }

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0))
                .startsWith("WARNING The keys at " + server.url() + " cannot be fetched (")
                .endsWith("); the 1 known go on working, others are refused");
    }

    @Test
    void the_end_of_an_outage_is_told_and_the_next_one_warned_about() {
        server.serve(500, new byte[0]);
        assertThat(keys.find("old")).isEmpty();
        server.serve(OLD.set());
        clock.move(Duration.ofSeconds(30));
        assertThat(keys.find("old")).isPresent();
        server.serve(500, new byte[0]);
        clock.move(Duration.ofSeconds(30));
        assertThat(keys.find("new")).isEmpty();

        assertThat(log.lines())
                .containsExactly(
                        "WARNING The keys at "
                                + server.url()
                                + " cannot be fetched (java.io.IOException: the answer has status 500); the 0 known go"
                                + " on working, others are refused",
                        "INFO The keys at " + server.url() + " can be fetched again",
                        "WARNING The keys at "
                                + server.url()
                                + " cannot be fetched (java.io.IOException: the answer has status 500); the 1 known go"
                                + " on working, others are refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<!DOCTYPE html><title>Maintenance</title>",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":[]}",
                "[]",
                "[[]]",
                "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"new\"}]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"new\",\"k\":\"AyM1SysPpbyDfgZld3umj1qz\"}]}",
                "{\"error\":{\"code\":\"003-040\"}}"
            })
    void an_answer_without_keys_leaves_the_known_ones_alone(String garbage) {
        server.serve(OLD.set());
        assertThat(keys.find("old")).isPresent();
        server.serve(garbage);
        clock.move(Duration.ofHours(2));

        assertThat(keys.find("new")).isEmpty();
        assertThat(keys.find("old")).contains(OLD.key());
        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().get(0)).startsWith("WARNING ").doesNotContain("Maintenance");
    }
}
