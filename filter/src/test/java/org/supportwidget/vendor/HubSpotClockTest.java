package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.TokenUnavailableException;

/** The server's clock is set back by an hour. */
class HubSpotClockTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant EARLIER = NOON.minus(Duration.ofHours(1));

    private final RecordedLog log = new RecordedLog();
    private final HubSpotServer server = new HubSpotServer();
    private final SupportWidget engine = server.engine();

    @AfterEach
    void close() {
        server.close();
        log.close();
    }

    private String token(Instant at) {
        return Engines.page(engine, Engines.JOHN)
                .control()
                .token("hubspot", null, null, Clock.fixed(at, ZoneOffset.UTC))
                .orElseThrow();
    }

    @Test
    void that_ends_the_pause_after_three_failures() {
        server.answer(503);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> token(NOON)).isInstanceOf(TokenUnavailableException.class);
        }
        server.answer(200);

        assertThat(token(EARLIER)).isEqualTo("token-4");
    }

    /** Or it would be kept for twelve hours, which is as long as it lives. */
    @Test
    void that_ends_a_token() {
        assertThat(token(NOON)).isEqualTo("token-1");
        assertThat(token(EARLIER)).isEqualTo("token-2");
        assertThat(token(EARLIER.plusSeconds(1))).isEqualTo("token-2");
    }
}
