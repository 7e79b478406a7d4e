package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.supportwidget.signing.SigningSecret;

/** Secrets that change while many pages are signed. */
class SecretRaceTest {
    private static final SigningSecret BEFORE = SigningSecret.of("secret-before-the-switch");
    private static final SigningSecret NEXT = SigningSecret.of("secret-behind-the-switch");
    private static final Clock BEHIND =
            Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_last_text_of_the_source_stays() throws Exception {
        Race.of(Source::new);
    }

    /** A source with another text whenever it is asked, every other time after a while. */
    private static final class Source implements Race.Round {
        private final RecordedLog log = new RecordedLog();
        private final AtomicInteger texts = new AtomicInteger();
        private final SigningSecret secret = CurrentSecret.of("key", text(0), this::changed);
        private volatile boolean done;

        private Optional<String> changed() {
            int next = done ? 0 : texts.incrementAndGet();
            if (next % 2 == 1) {
                Race.meet();
            }
            return next == 0 ? Optional.empty() : Optional.of(text(next));
        }

        @Override
        public void run(int thread) {
            for (int i = 0; i < 5; i++) {
                secret.hmacSha256("a");
            }
        }

        @Override
        public void check() {
            done = true;
            log.close();
            assertThat(secret.hmacSha256("a"))
                    .isEqualTo(SigningSecret.of(text(texts.get())).hmacSha256("a"));
        }

        private static String text(int number) {
            return "text-of-a-secret-" + number;
        }
    }

    @Test
    void a_switch_is_told_once() throws Exception {
        Race.of(Switch::new);
    }

    private static final class Switch implements Race.Round {
        private final MeetingLog log = new MeetingLog();
        private final Moving clock = new Moving();
        private final SecretSwitch secret =
                new SecretSwitch("key", BEFORE, NEXT, BEHIND.instant(), clock);

        @Override
        public void run(int thread) {
            clock.over = true;
            assertThat(secret.get()).isSameAs(NEXT);
        }

        @Override
        public void check() {
            log.close();
            assertThat(log.told).hasValue(1);
        }
    }

    /** What it is told, it is told by as many threads at once as come. */
    private static final class MeetingLog extends Handler {
        private final Logger logger = Logger.getLogger("org.supportwidget");
        private final AtomicInteger told = new AtomicInteger();

        MeetingLog() {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord record) {
            told.incrementAndGet();
            Race.meet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }

    /** A clock that is before the switch, until it is behind it. */
    private static final class Moving extends Clock {
        private volatile boolean over;

        @Override
        public Instant instant() {
            return over ? BEHIND.instant() : BEHIND.instant().minusSeconds(1);
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
