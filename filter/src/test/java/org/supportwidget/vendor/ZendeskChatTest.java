package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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

class ZendeskChatTest {
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

    @Test
    void is_given_the_account_key_and_nothing_of_the_user() {
        String html = Engines.widget(ZENDESK, Engines.JOHN);

        assertThat(Engines.visitor(ZENDESK, Engines.JOHN))
                .containsOnly(entry("account_key", "0lQmB3xFkA"));
        assertThat(html).doesNotContain("john", "John", "eyJ");
    }

    @Test
    void tells_the_page_where_to_ask_for_a_token() {
        assertThat(Engines.states(Engines.widget(ZENDESK, Engines.JOHN)))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry(
                                                "token", "/support-widget/token/zendesk-chat"));
        assertThat(Engines.states(Engines.widget(ZENDESK + "token.path = /t", Engines.JOHN)))
                .singleElement()
                .satisfies(state -> assertThat(state).containsEntry("token", "/t/zendesk-chat"));
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

        assertThat(Engines.page(engine, null).control().token("zendesk-chat", null, CLOCK))
                .isEmpty();
        assertThat(Engines.page(engine, Engines.JOHN).control().token("crisp", null, CLOCK))
                .isEmpty();
        assertThat(engine.hasTokens("zendesk-chat")).isTrue();
        assertThat(engine.hasTokens("Zendesk-Chat")).isFalse();
        assertThat(Engines.of(Engines.EVERY_VENDOR).hasTokens("crisp")).isFalse();
    }

    @Test
    void a_user_without_id_or_email_gets_neither_widget_nor_token_and_one_warning() {
        SupportWidget engine = Engines.of(ZENDESK);
        try (RecordedLog log = new RecordedLog()) {
            for (int visits = 0; visits < 2; visits++) {
                for (Identity user :
                        List.of(Identity.of("42", null), Identity.of(null, "john.doe@acme.com"))) {
                    PageWidget page = Engines.page(engine, user);
                    assertThat(page.control().token("zendesk-chat", null, CLOCK)).isEmpty();
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

    @Test
    void shows_templates_no_token() {
        assertThat(Engines.page(Engines.of(ZENDESK), Engines.JOHN).getVerification()).isEmpty();
    }

    @Test
    void loads_the_sdk_by_a_script_element_of_the_servers() {
        assertThat(Engines.widget(ZENDESK, Engines.JOHN))
                .containsPattern(
                        "<script nonce=\"[^\"]+\" data-support-widget=\"zendesk-chat\" async=\"\""
                                + " src=\"https://dev.zopim.com/web-sdk/latest/web-sdk.js\">"
                                + "</script>$");
    }

    @Test
    void asks_of_the_policy_zendesks_hosts_and_the_pages_own_origin() {
        assertThat(Engines.of(ZENDESK).cspSources())
                .hasToString(
                        "script-src https://dev.zopim.com; connect-src https://*.zopim.com"
                                + " wss://*.zopim.com https://*.zdassets.com https://*.zendesk.com"
                                + " https://dev.zopim.com 'self'");
    }

    @Test
    void asks_for_the_pages_own_origin_also_where_its_list_is_replaced() {
        assertThat(
                        Engines.of(ZENDESK + "zendesk-chat.csp.connect-src = https://proxy.example")
                                .cspSources())
                .hasToString(
                        "script-src https://dev.zopim.com;"
                                + " connect-src https://proxy.example 'self'");
    }

    @Test
    void starts_anonymously_with_the_account_key_and_without_a_token() {
        assertThat(Engines.states(Engines.widget(ZENDESK + "zendesk-chat.anonymous = show", null)))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry(
                                                "visitor", Map.of("account_key", "0lQmB3xFkA"))
                                        .containsEntry("user", "")
                                        .doesNotContainKey("token"));
    }

    @Test
    void requires_account_key_and_secret() {
        assertThat(Engines.mistakes(Engines.IDENTITY + "vendors = zendesk-chat"))
                .containsExactlyInAnyOrder(
                        "zendesk-chat.account-key: found nothing, expected the account key, letters"
                                + " and digits (set it in the given values)",
                        "zendesk-chat.secret: found nothing, expected the secret that zendesk-chat"
                                + " shows for identity verification, e.g. ${env:NAME} (set it in the"
                                + " given values)");
    }

    private static String token(String configuration, Identity user) {
        return Engines.page(Engines.of(configuration), user)
                .control()
                .token("zendesk-chat", null, CLOCK)
                .orElseThrow();
    }

    private static Optional<String> tokenFor(SupportWidget engine, String fingerprint) {
        return Engines.page(engine, Engines.JOHN)
                .control()
                .token("zendesk-chat", fingerprint, CLOCK);
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
