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
class ChatwootTest {
    private static final String CHATWOOT =
            Engines.IDENTITY
                    + """
                    vendors = chatwoot
                    chatwoot.base-url = https://chat.acme.example/
                    chatwoot.website-token = b6ejr1fCqPBCeWxpE9tr7RCS
                    chatwoot.secret = chatwoot-inbox-hmac-token
                    """;

    // printf %s 42 | openssl dgst -sha256 -hmac chatwoot-inbox-hmac-token
    private static final String HASH =
            "8f7f2a440ef3755eacf9aadaa26d930b1774cba78677feb7b63c0b6afc7f2008";

    @Test
    void signs_the_id_and_names_the_user() {
        Identity john =
                new Identity(
                        "42",
                        "john.doe@acme.com",
                        "John Doe",
                        "+14155552671",
                        "https://acme.example/john.png",
                        null);

        assertThat(Engines.visitor(CHATWOOT, john))
                .containsOnly(
                        entry("identifier", "42"),
                        entry(
                                "user",
                                Map.of(
                                        "email", "john.doe@acme.com",
                                        "name", "John Doe",
                                        "avatar_url", "https://acme.example/john.png",
                                        "phone_number", "+14155552671",
                                        "identifier_hash", HASH)));
    }

    @Test
    void needs_its_own_host_only_and_no_socket() {
        assertThat(Engines.of(CHATWOOT).cspSources())
                .hasToString(
                        "script-src https://chat.acme.example; connect-src https://chat.acme.example;"
                                + " frame-src https://chat.acme.example");
        assertThat(Engines.widget(CHATWOOT, Engines.JOHN))
                .endsWith("src=\"https://chat.acme.example/packs/js/sdk.js\"></script>");
    }

    @Test
    void says_at_start_what_the_filter_does_not_add() {
        try (RecordedLog log = new RecordedLog()) {
            Engines.of(CHATWOOT);

            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "chatwoot writes styles into the page: where a policy restricts styles,"
                                    + " it needs style-src 'unsafe-inline', without a nonce or a"
                                    + " hash beside it. The filter adds the hosts and never that"
                                    + " keyword; add it to your own policy, or the widget looks"
                                    + " broken");
        }
        assertThat(Engines.of(CHATWOOT).remarks()).hasSize(1);
    }

    @Test
    void renders_nothing_for_a_user_whom_its_sdk_would_refuse() {
        assertThat(Engines.states(Engines.widget(CHATWOOT, Identity.of("42", ""))))
                .singleElement()
                .satisfies(state -> assertThat(state).doesNotContainKey("visitor"));
    }

    @Test
    void requires_where_it_is() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = chatwoot"))
                .contains(
                        "chatwoot.base-url: found nothing, expected an absolute https:// URL"
                                + " (http:// for loopback hosts only) (set it in the given values)");
    }
}
