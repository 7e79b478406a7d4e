package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.PageWidget;

/** Its token against another implementation's; the rest is the conformance kit's. */
class ZendeskMessagingTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = zendesk-messaging
                    zendesk-messaging.key = 407014fb-0de6-47f9-8332-022b890b1371
                    zendesk-messaging.key-id = app_0123456789abcdef
                    zendesk-messaging.secret = zendesk-messaging-signing-key-0123456789
                    """;

    /**
     * Base64url of {@code {"kid":"app_0123456789abcdef","typ":"JWT","alg":"HS256"}} and of {@code
     * {"scope":"user","external_id":"42","email":"john.doe@acme.com","name":"John
     * Doe","iat":1700000000,"exp":1700000900}}, and of what {@code openssl dgst -sha256 -hmac
     * zendesk-messaging-signing-key-0123456789 -binary} makes of both.
     */
    private static final String TOKEN =
            "eyJraWQiOiJhcHBfMDEyMzQ1Njc4OWFiY2RlZiIsInR5cCI6IkpXVCIsImFsZyI6IkhTMjU2In0"
                    + ".eyJzY29wZSI6InVzZXIiLCJleHRlcm5hbF9pZCI6IjQyIiwiZW1haWwiOiJqb2huLmRvZUBhY21lLmNvbSIsIm5hbWUiOiJKb2huIERvZSIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjoxNzAwMDAwOTAwfQ"
                    + ".FLu0vrylO7nwdIzb0DoZzebtDxDpRHYWt__RF_AppZ8";

    @Test
    void signs_its_claims() {
        assertThat(
                        Engines.page(Engines.of(CONFIGURATION), Engines.JOHN)
                                .control()
                                .token("zendesk-messaging", null, null, CLOCK))
                .contains(TOKEN);
    }

    /** Zendesk takes an {@code external_id} of at most 255 characters. */
    @Test
    void refuses_an_id_that_zendesk_would_refuse() {
        assertThat(isStarted("i".repeat(255))).isTrue();
        assertThat(isStarted("i".repeat(256))).isFalse();
    }

    private static boolean isStarted(String id) {
        Identity user = Identity.of(id, "john.doe@acme.com");
        PageWidget page = Engines.page(Engines.of(CONFIGURATION), user);
        boolean started = Engines.states(page.widget(null)).get(0).containsKey("visitor");
        assertThat(page.control().token("zendesk-messaging", null, null, CLOCK).isPresent())
                .isEqualTo(started);
        return started;
    }
}
