package org.supportwidget.zendesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Identity;
import org.supportwidget.JwtVectors;
import org.supportwidget.signing.SigningSecret;

class ZendeskChatTokenTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final SigningSecret SECRET = SigningSecret.of("zendesk-chat-shared-secret");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    static List<JwtVectors.Signed> vectors() {
        return JwtVectors.signed().stream()
                .filter(vector -> vector.id().startsWith("zendesk-chat/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void says_what_the_vectors_say_in_their_order_and_when_it_expires(JwtVectors.Signed vector)
            throws Exception {
        Map<String, Object> claims = JSONObjectUtils.parse(vector.payload());
        Identity identity =
                Identity.of(
                        text(claims, "external_id"), text(claims, "email"), text(claims, "name"));

        String token =
                ZendeskChatToken.sign(
                        SigningSecret.of(vector.key()), identity, FIVE_MINUTES, CLOCK);

        Map<String, Object> expected = new LinkedHashMap<>(claims);
        expected.put("exp", 1_700_000_300L);
        assertThat(claimsOf(token)).containsExactlyEntriesOf(expected);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void a_blank_name_becomes_the_email(@Nullable String name) throws Exception {
        String token = sign(Identity.of("42", "jane@acme.com", name));

        assertThat(claimsOf(token)).containsEntry("name", "jane@acme.com");
    }

    @Test
    void a_name_that_has_no_utf_8_form_is_no_reason_to_refuse_the_visitor() throws Exception {
        String token = sign(Identity.of("42", "jane@acme.com", "Jane \ud83d"));

        assertThat(claimsOf(token)).containsEntry("name", "Jane \ufffd");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "jane\ud800"})
    void an_id_or_email_that_cannot_be_signed_is_refused_and_not_shown(@Nullable String value) {
        for (Identity identity :
                List.of(Identity.of(value, "jane@acme.com"), Identity.of("jane", value))) {
            assertThatThrownBy(() -> sign(identity))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("jane");
        }
    }

    @Test
    void a_token_lives_for_seven_minutes_at_most() {
        Identity jane = Identity.of("42", "jane@acme.com");

        assertThat(ZendeskChatToken.sign(SECRET, jane, Duration.ofMinutes(7), CLOCK)).isNotEmpty();
        assertThatThrownBy(
                        () -> ZendeskChatToken.sign(SECRET, jane, Duration.ofSeconds(421), CLOCK))
                .hasMessage("zendesk-chat.token-lifetime: found PT7M1S, expected at most PT7M");
        assertThatThrownBy(() -> ZendeskChatToken.sign(SECRET, jane, Duration.ZERO, CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String sign(Identity identity) {
        return ZendeskChatToken.sign(SECRET, identity, FIVE_MINUTES, CLOCK);
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return (String) claims.get(name);
    }

    private static Map<String, Object> claimsOf(String token) throws ParseException {
        return JSONObjectUtils.parse(new Base64URL(token.split("\\.", -1)[1]).decodeToString());
    }
}
