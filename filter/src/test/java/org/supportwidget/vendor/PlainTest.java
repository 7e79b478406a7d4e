package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;

/** What is special about it; the rest is the conformance kit's. */
class PlainTest {
    private static final String PLAIN =
            Engines.IDENTITY
                    + """
                    vendors = plain
                    plain.app-id = liveChatApp_01JDAB92EBHP3DSXS43DW96WBS
                    plain.secret = plain-chat-secret-0123
                    """;

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac plain-chat-secret-0123
    private static final String HASH =
            "3fff7e1b72afdf0f566e342c1f15a7b459361aa93c0fdaf0608b1fa8b85f43e2";

    @Test
    void signs_the_email_and_names_the_customer() {
        Identity john =
                new Identity(
                        "42",
                        "john.doe@acme.com",
                        "John Doe",
                        "+14155552671",
                        "https://acme.example/john.png",
                        null);

        assertThat(Engines.visitor(PLAIN, john))
                .containsOnly(
                        entry(
                                "customerDetails",
                                Map.of(
                                        "email", "john.doe@acme.com",
                                        "emailHash", HASH,
                                        "fullName", "John Doe",
                                        "chatAvatarUrl", "https://acme.example/john.png",
                                        "externalId", "42")));
    }

    @Test
    void is_shown_to_nobody_and_says_so() {
        try (RecordedLog log = new RecordedLog()) {
            assertThat(Engines.widget(PLAIN + "plain.anonymous = show", null))
                    .doesNotContain("chat.cdn-plain.com/index.js\"></script>");

            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "plain.anonymous = show changes nothing: plain is started for"
                                    + " signed-in users only");
        }
    }
}
