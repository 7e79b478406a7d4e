package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.JwtVectors;
import org.supportwidget.PageWidget;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.TokenKind;

/** The tokens that a page fetches for Zendesk Chat. */
class ZendeskChatTokensTest {
    private static final String SECRET = "zendesk-chat-shared-secret-0123456789abcdef";
    private static final String ZENDESK =
            Engines.IDENTITY
                    + """
                    vendors = zendesk-chat
                    zendesk-chat.account-key = 0lQmB3xFkA
                    zendesk-chat.secret = zendesk-chat-shared-secret-0123456789abcdef
                    """;
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    static List<JwtVectors.Signed> vectors() {
        return JwtVectors.signed().stream()
                .filter(vector -> vector.id().startsWith("zendesk-chat/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signs_the_claims_of_the_vectors_and_an_expiry(JwtVectors.Signed vector) throws Exception {
        Map<String, Object> claims = JSONObjectUtils.parse(vector.payload());
        Identity user =
                Identity.of(
                        text(claims, "external_id"), text(claims, "email"), text(claims, "name"));

        SignedJWT token = verified(token(ZENDESK, user), vector.key());

        Map<String, Object> expected = new LinkedHashMap<>(claims);
        expected.put("exp", 1_700_000_300L);
        assertThat(token.getPayload().toJSONObject()).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(token.getHeader().toJSONObject())
                .isEqualTo(JSONObjectUtils.parse(vector.header()));
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1700000001", "PT5M, 1700000300", "PT7M, 1700000420"})
    void a_token_lives_as_long_as_is_configured(String lifetime, long expiry) throws Exception {
        String configured = ZENDESK + "zendesk-chat.token-lifetime = " + lifetime;

        SignedJWT token = verified(token(configured, Engines.JOHN), SECRET);

        assertThat(token.getPayload().toJSONObject())
                .containsEntry("iat", 1_700_000_000L)
                .containsEntry("exp", expiry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT7M1S", "PT0S", "PT0.5S", "-PT1M", "5m", "300"})
    void refuses_a_life_that_zendesk_does_not_take(String lifetime) {
        assertThat(Engines.mistakes(ZENDESK + "zendesk-chat.token-lifetime = " + lifetime))
                .containsExactly(
                        "zendesk-chat.token-lifetime: found '"
                                + lifetime
                                + "', expected a duration such as PT5M, at least PT1S and at most"
                                + " PT7M (set it in the given values)");
    }

    @Test
    void gives_a_token_to_a_page_of_the_same_user_only() {
        SupportWidget engine = Engines.of(ZENDESK);
        String johns = fingerprint(engine, Engines.JOHN);
        String janes = fingerprint(engine, Identity.of("43", "jane@acme.com"));

        assertThat(tokenFor(engine, johns)).isPresent();
        assertThat(tokenFor(engine, janes)).isEmpty();
        assertThat(tokenFor(engine, johns.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(tokenFor(engine, "")).isEmpty();
    }

    @Test
    void has_no_token_for_nobody_and_of_no_other_name() {
        SupportWidget engine = Engines.of(ZENDESK);

        assertThat(Engines.page(engine, null).control().token("zendesk-chat", null, null, CLOCK))
                .isEmpty();
        assertThat(Engines.page(engine, Engines.JOHN).control().token("crisp", null, null, CLOCK))
                .isEmpty();
        assertThat(engine.tokens("zendesk-chat")).isEqualTo(TokenKind.USER);
        assertThat(engine.tokens("Zendesk-Chat")).isEqualTo(TokenKind.NONE);
        assertThat(Engines.of(Engines.EVERY_VENDOR).tokens("crisp")).isEqualTo(TokenKind.NONE);
    }

    @Test
    void a_user_without_id_or_email_gets_neither_widget_nor_token_and_one_warning() {
        SupportWidget engine = Engines.of(ZENDESK);
        try (RecordedLog log = new RecordedLog()) {
            for (int visits = 0; visits < 2; visits++) {
                for (Identity user :
                        List.of(Identity.of("42", null), Identity.of(null, "john.doe@acme.com"))) {
                    PageWidget page = Engines.page(engine, user);
                    assertThat(page.control().token("zendesk-chat", null, null, CLOCK)).isEmpty();
                    assertThat(Engines.states(page.widget(null)))
                            .singleElement()
                            .satisfies(
                                    state ->
                                            assertThat(state)
                                                    .containsEntry("user", "")
                                                    .doesNotContainKeys("visitor", "token"));
                }
            }
            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            "zendesk-chat renders nothing for a signed-in user: the signed-in user"
                                    + " has no e-mail",
                            "zendesk-chat renders nothing for a signed-in user: the signed-in user"
                                    + " has no id");
        }
    }

    private static String token(String configuration, Identity user) {
        return Engines.page(Engines.of(configuration), user)
                .control()
                .token("zendesk-chat", null, null, CLOCK)
                .orElseThrow();
    }

    private static Optional<String> tokenFor(SupportWidget engine, String fingerprint) {
        return Engines.page(engine, Engines.JOHN)
                .control()
                .token("zendesk-chat", fingerprint, null, CLOCK);
    }

    private static String fingerprint(SupportWidget engine, Identity user) {
        return Engines.states(Engines.page(engine, user).widget(null))
                .get(0)
                .getOrDefault("user", "")
                .toString();
    }

    private static SignedJWT verified(String token, String key) throws Exception {
        SignedJWT jwt = SignedJWT.parse(token);
        assertThat(jwt.verify(new MACVerifier(key))).isTrue();
        return jwt;
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return (String) claims.get(name);
    }
}
