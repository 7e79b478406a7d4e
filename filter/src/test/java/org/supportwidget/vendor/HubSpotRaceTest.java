package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.Race;
import org.supportwidget.SupportWidget;

/** Several pages of users whose tokens nobody has yet. */
class HubSpotRaceTest {
    private final HubSpotServer server = new HubSpotServer();
    private final SupportWidget engine = server.engine();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hubspot_is_asked_once_for_each() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        Race.of(() -> new Users(rounds.incrementAndGet()));
    }

    /** Users that the threads come to one after the other, each time all at once. */
    private final class Users implements Race.Round {
        private static final int MANY = 50;

        private final int round;
        private final Set<String> tokens = ConcurrentHashMap.newKeySet();
        private final int before = server.asked();

        Users(int round) {
            this.round = round;
        }

        @Override
        public void run(int thread) {
            for (int i = 0; i < MANY; i++) {
                Identity user = Identity.of("42", round + "-" + i + "@acme.com");
                tokens.add(
                        Engines.page(engine, user)
                                .control()
                                .token("hubspot", null, null, new HeldClock())
                                .orElseThrow());
            }
        }

        @Override
        public void check() {
            assertThat(tokens).hasSize(MANY);
            assertThat(server.asked() - before).isEqualTo(MANY);
        }
    }

    /** Whoever has read it is overtaken, unless a lock keeps the others behind. */
    private static final class HeldClock extends Clock {
        @Override
        public Instant instant() {
            Instant now = Clock.systemUTC().instant();
            Race.meet();
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
