package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnceLogTest {
    private static final int MANY = 1_000_000;

    private final AtomicLong now = new AtomicLong();
    private final RecordedLog recorded = new RecordedLog();
    private final OnceLog log = new OnceLog(Logger.getLogger("org.supportwidget"), now::get);

    @AfterEach
    void closeLog() {
        recorded.close();
    }

    @Test
    void says_a_message_once() {
        for (int i = 0; i < 100; i++) {
            log.warn("the policy is odd");
            log.warn("odd", "the policy of /a is odd");
            log.warn("the filter is missing", new IllegalStateException("here"));
        }

        assertThat(recorded.lines())
                .containsExactly(
                        "WARNING the policy is odd",
                        "WARNING the policy of /a is odd",
                        "WARNING the filter is missing");
        assertThat(recorded.text()).contains("IllegalStateException: here");
    }

    @Test
    void a_million_messages_of_a_reason_are_twenty_lines_an_hour_and_cheap() {
        assertThat(cpuTime(() -> flood("odd", MANY))).isLessThan(Duration.ofSeconds(20));

        assertThat(recorded.lines())
                .hasSize(20)
                .startsWith("WARNING the policy of /0 is odd")
                .endsWith("WARNING the policy of /19 is odd");
    }

    @Test
    void a_million_messages_that_differ_in_a_number_are_of_one_reason() {
        Runnable flood =
                () -> {
                    for (int i = 0; i < MANY; i++) {
                        log.warn("the policy of user u" + i + " is odd");
                    }
                };
        assertThat(cpuTime(flood)).isLessThan(Duration.ofSeconds(20));
        log.warn("the policy is odd");

        assertThat(recorded.lines()).hasSize(21).endsWith("WARNING the policy is odd");
    }

    @Test
    void what_was_left_out_is_counted_when_the_hour_is_over() {
        flood("odd", 1_020);
        recorded.clear();

        now.addAndGet(Duration.ofHours(1).toNanos());
        log.warn("odd", "the policy of /new is odd");

        assertThat(recorded.lines())
                .containsExactly(
                        "WARNING the policy of /new is odd (1000 more of this kind were left out)");
    }

    @Test
    void what_was_left_out_is_not_taken_for_said() {
        flood("odd", 20);
        log.warn("odd", "the policy of /late is odd");
        recorded.clear();

        now.addAndGet(Duration.ofHours(1).toNanos());
        log.warn("odd", "the policy of /late is odd");

        assertThat(recorded.lines())
                .containsExactly(
                        "WARNING the policy of /late is odd (1 more of this kind were left out)");
    }

    @Test
    void a_flooded_reason_keeps_no_other_from_being_said_once() {
        log.warn("the session is gone");
        flood("odd", 10_000);
        recorded.clear();

        log.warn("the session is gone");
        log.warn("the frame is gone");

        assertThat(recorded.lines()).containsExactly("WARNING the frame is gone");
    }

    @Test
    void the_oldest_reason_is_forgotten_first() {
        log.warn("oldest");
        for (int i = 0; i < 199; i++) {
            log.warn("reason " + i, "message " + i);
        }
        log.warn("oldest");
        log.warn("one more");
        recorded.clear();

        log.warn("oldest");
        log.warn("reason 0", "message 0");

        assertThat(recorded.lines()).containsExactly("WARNING message 0");
    }

    @Test
    void the_oldest_message_of_a_reason_is_forgotten_first() {
        log.warn("odd", "oldest");
        for (int i = 0; i < 500; i++) {
            now.addAndGet(Duration.ofHours(1).toNanos());
            log.warn("odd", "message " + i);
        }
        now.addAndGet(Duration.ofHours(1).toNanos());
        recorded.clear();

        log.warn("odd", "message 0");
        log.warn("odd", "oldest");

        assertThat(recorded.lines()).containsExactly("WARNING oldest");
    }

    @Test
    void what_goes_on_happening_is_said_in_full_and_then_counted() {
        for (int i = 1; i <= 3_000; i++) {
            log.count(Level.WARNING, "down", "the directory is down", new Exception("no " + i));
        }

        assertThat(recorded.lines())
                .containsExactly(
                        "WARNING the directory is down",
                        "WARNING the directory is down (10 times so far)",
                        "WARNING the directory is down (100 times so far)",
                        "WARNING the directory is down (1000 times so far)");
        assertThat(recorded.records().stream().filter(line -> line.getThrown() != null))
                .singleElement()
                .satisfies(line -> assertThat(line.getThrown()).hasMessage("no 1"));
    }

    @Test
    void what_happens_again_after_an_hour_is_said_again_with_its_number() {
        for (int i = 0; i < 12; i++) {
            log.count(Level.FINE, "old", "the token is old", null);
        }
        recorded.clear();

        now.addAndGet(Duration.ofHours(1).toNanos());
        log.count(Level.FINE, "old", "the token is old", null);
        log.count(Level.FINE, "old", "the token is old", null);

        assertThat(recorded.lines()).containsExactly("FINE the token is old (13 times so far)");
    }

    /** Of this thread, which a busy machine does not make longer. */
    private static Duration cpuTime(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }

    private void flood(String reason, int messages) {
        for (int i = 0; i < messages; i++) {
            log.warn(reason, "the policy of /" + i + " is " + reason);
        }
    }
}
