package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.Identity;

/** Its signature against another implementation's; the rest is the conformance kit's. */
class CrispChatTest {
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = crisp-chat
                    crisp-chat.website-id = e30a04ee-f81c-4935-b8d8-5fa55831b1c0
                    crisp-chat.secret = crisp-identity-verification-secret
                    """;

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac crisp-identity-verification-secret
    private static final String HASH =
            "2725d57d057fb11d65d57ca5b1adf7c3f8183a4014abc8cbbe8fbb7a3bb84a86";

    @Test
    void signs_the_email() {
        assertThat(Engines.visitor(CONFIGURATION, Engines.JOHN))
                .isEqualTo(
                        Map.of(
                                "user",
                                Map.of(
                                        "email", List.of("john.doe@acme.com", HASH),
                                        "nickname", List.of("John Doe"))));
        assertThat(Engines.page(Engines.of(CONFIGURATION), Engines.JOHN).getVerification())
                .containsEntry("crisp-chat", HASH);
    }

    @Test
    void names_the_user_with_what_is_known() {
        Identity john =
                new Identity(
                        "42",
                        "john.doe@acme.com",
                        "John Doe",
                        "+14155552671",
                        "https://acme.example/john.png",
                        null,
                        Map.of("company", "Acme", "plan", "gold"));

        assertThat(Engines.of(CONFIGURATION).preview(john, Clock.systemUTC()).get(0).visitor())
                .isEqualTo(
                        Map.of(
                                "user",
                                Map.of(
                                        "email", List.of("john.doe@acme.com", HASH),
                                        "nickname", List.of("John Doe"),
                                        "phone", List.of("+14155552671"),
                                        "avatar", List.of("https://acme.example/john.png"),
                                        "company", List.of("Acme")),
                                "data",
                                List.of(List.of("plan", "gold"))));
    }
}
