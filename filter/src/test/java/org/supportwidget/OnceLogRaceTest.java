package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many requests that meet the same trouble at once. */
class OnceLogRaceTest {
    @Test
    void a_thing_is_said_once_and_counted_exactly() throws Exception {
        Race.of(Happening::new);
    }

    private static final class Happening implements Race.Round {
        private final Lines lines = new Lines();
        private final OnceLog log = new OnceLog(lines);

        @Override
        public void run(int thread) {
            for (int i = 0; i < 25; i++) {
                log.warn("the same");
                log.warn("reason " + thread, "of thread " + thread);
                log.count(Level.WARNING, "counted", "happened", null);
            }
        }

        @Override
        public void check() {
            assertThat(lines.said)
                    .containsExactlyInAnyOrder(
                            "the same",
                            "of thread 0",
                            "of thread 1",
                            "of thread 2",
                            "of thread 3",
                            "happened",
                            "happened (10 times so far)",
                            "happened (100 times so far)");
        }
    }

    /** Keeps what it is given, without a way through handlers. */
    private static final class Lines extends Logger {
        final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

        Lines() {
            super("race", null);
        }

        @Override
        public void log(Level level, String message, @Nullable Throwable cause) {
            said.add(message);
        }

        @Override
        public void log(Level level, String message) {
            said.add(message);
        }
    }
}
