package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.TokenKind;
import org.supportwidget.VendorPreview;

/** Its token against another implementation's; the rest is the conformance kit's. */
class FreshchatTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = freshchat
                    freshchat.token = 2f6d3a10-81c4-4c57-9f0c-a3d1e5b7c902
                    freshchat.secret = freshchat-encryption-key-0123456789abcdef
                    """;
    private static final String UUID = "6d2c1f0e-8a4b-4c57-9f0c-a3d1e5b7c902";

    /**
     * Base64url of {@code {"typ":"JWT","alg":"HS256"}} and of {@code
     * {"freshchat_uuid":"6d2c1f0e-8a4b-4c57-9f0c-a3d1e5b7c902","reference_id":"42","first_name":"John
     * Doe","email":"john.doe@acme.com","iat":1700000000,"exp":1700000900}}, and of what {@code
     * openssl dgst -sha256 -hmac freshchat-encryption-key-0123456789abcdef -binary} makes of both.
     */
    private static final String TOKEN =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"
                    + ".eyJmcmVzaGNoYXRfdXVpZCI6IjZkMmMxZjBlLThhNGItNGM1Ny05ZjBjLWEzZDFlNWI3YzkwMiIsInJlZmVyZW5jZV9pZCI6IjQyIiwiZmlyc3RfbmFtZSI6IkpvaG4gRG9lIiwiZW1haWwiOiJqb2huLmRvZUBhY21lLmNvbSIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjoxNzAwMDAwOTAwfQ"
                    + ".tjGHLO1SphKqeBSQYdmo-d8acfuKrZ-IoEKpowofhp0";

    @Test
    void signs_the_visitor_of_the_browser_with_the_user() {
        assertThat(token(Engines.JOHN, UUID)).contains(TOKEN);
    }

    /** It would say that whoever the widget has drawn is the user. */
    @Test
    void has_no_token_without_a_visitor() {
        assertThat(token(Engines.JOHN, null)).isEmpty();
    }

    @Test
    void has_no_token_for_a_user_without_an_id() {
        assertThat(token(Identity.of("", "john.doe@acme.com"), UUID)).isEmpty();
    }

    @Test
    void check_shows_a_token_for_a_visitor_that_is_none() {
        assertThat(Engines.of(CONFIGURATION).tokens("freshchat")).isEqualTo(TokenKind.VALUE);
        assertThat(Engines.of(CONFIGURATION).preview(Engines.JOHN, CLOCK))
                .singleElement()
                .satisfies(
                        preview -> {
                            assertThat(preview.standing())
                                    .isEqualTo(VendorPreview.Standing.VERIFIED);
                            assertThat(preview.token()).isPresent();
                        });
    }

    private static Optional<String> token(Identity user, @Nullable String value) {
        return Engines.page(Engines.of(CONFIGURATION), user)
                .control()
                .token("freshchat", null, value, CLOCK);
    }
}
