package org.supportwidget.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer of Zendesk Chat that is no visitor. */
@Timeout(30)
class ZendeskChatRefusalsTest {
    private final VisitorsServer server = new VisitorsServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void each_kind_of_refusal_is_a_class_of_its_own() {
        assertThat(failure(401)).isInstanceOf(ZendeskChatException.Unauthorized.class);
        assertThat(failure(403)).isInstanceOf(ZendeskChatException.Forbidden.class);
        assertThat(failure(429)).isInstanceOf(ZendeskChatException.TooManyRequests.class);
        assertThat(failure(500)).isInstanceOf(ZendeskChatException.Unavailable.class);
        assertThat(failure(503)).isInstanceOf(ZendeskChatException.Unavailable.class);
        assertThat(failure(302)).isInstanceOf(ZendeskChatException.Malformed.class);
        assertThat(failure(204)).isInstanceOf(ZendeskChatException.Malformed.class);
        server.close();
        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Unavailable.class);
    }

    /** RFC 9110 section 10.2.3: seconds, or a date. */
    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "0, PT0S",
        "'Sat, 21 Nov 2026 10:01:30 GMT', PT1M30S",
        "'Sat, 21 Nov 2026 09:59:00 GMT', PT0S",
        "soon,",
        "-5,",
        "99999999999999999999,",
        ","
    })
    void a_wait_that_zendesk_asks_for_is_told(@Nullable String field, @Nullable Duration wait) {
        server.retryAfter = field;

        ZendeskChatException failure = failure(429);

        assertThat(((ZendeskChatException.TooManyRequests) failure).retryAfter().orElse(null))
                .isEqualTo(wait);
    }

    @Test
    void a_body_of_another_form_is_malformed() {
        server.body = "<html>";

        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Malformed.class);
    }

    @Test
    void a_body_over_a_mebibyte_is_not_read() {
        server.body = "{\"id\":\"1\"}" + " ".repeat(1 << 20);

        assertThat(failure(200)).isInstanceOf(ZendeskChatException.Unavailable.class);
    }

    private ZendeskChatException failure(int code) {
        server.status = code;
        return catchThrowableOfType(ZendeskChatException.class, () -> server.visitors().find("1"));
    }
}
