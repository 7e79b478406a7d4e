package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityAttributesTest {
    private static final String PATHS =
            """
            identity.id = session.user.id
            identity.email = session.user.email
            identity.attributes.plan = session.user.plan
            identity.attributes.company = session.user.company
            identity.attributes.user_hash = session.user.plan
            """;

    private static final Map<String, String> JOHN =
            Map.of("id", "42", "email", "john.doe@acme.com", "plan", "pro", "company", "Acme");

    private static Map<?, ?> visitor(String settings) {
        SupportWidget engine = Engines.of(PATHS + settings);
        String html = engine.page(UserRequest.of(JOHN)).widget(null);
        return map(Engines.states(html).get(0).get("visitor"));
    }

    private static Map<?, ?> map(@Nullable Object json) {
        return (Map<?, ?>) Objects.requireNonNull(json);
    }

    @Test
    void intercom_is_told_of_them_beside_the_token() {
        assertThat(
                        visitor(
                                "vendors = intercom\nintercom.app-id = a\nintercom.secret = s3cret-s3cret-s3cret"))
                .extracting("attributes")
                .isEqualTo(Map.of("plan", "pro", "company", "Acme"));
    }

    @Test
    void what_is_signed_is_not_replaced_by_one() {
        Map<?, ?> user =
                map(
                        visitor(
                                        "vendors = intercom\nintercom.app-id = a\n"
                                                + "intercom.secret = secret\nintercom.verification = hash")
                                .get("user"));

        // printf %s 42 | openssl dgst -sha256 -hmac secret
        assertThat(user.get("user_hash"))
                .isEqualTo("93c121e7aa437a1e01e3c512c6f0ce3c821a839025dca4408f85616de4aaee70");
        assertThat(user.get("plan")).isEqualTo("pro");
    }

    @Test
    void crisp_has_the_company_where_it_knows_it_and_the_rest_as_data() {
        Map<?, ?> told =
                visitor(
                        "vendors = crisp-chat\ncrisp-chat.website-id = w\ncrisp-chat.secret = s3cret-s3cret-s3cret");

        assertThat(map(told.get("user")).get("company")).isEqualTo(List.of("Acme"));
        assertThat(told.get("data"))
                .isEqualTo(List.of(List.of("plan", "pro"), List.of("user_hash", "pro")));
    }

    @Test
    void a_vendor_that_takes_none_is_told_of_none() {
        assertThat(
                        visitor(
                                        "vendors = front\nfront.chat-id = c\nfront.secret = s3cret-s3cret-s3cret")
                                .toString())
                .doesNotContain("pro", "Acme");
    }

    @Test
    void are_bounded_in_number_length_and_type() {
        try (RecordedLog log = new RecordedLog()) {
            Map<String, Object> many = new LinkedHashMap<>();
            many.put("text", "t".repeat(256));
            many.put("n".repeat(41), "x");
            many.put("object", new Object());
            many.put("number", 7);
            many.put("flag", true);
            for (int i = 0; i < 30; i++) {
                many.put("a" + i, "v");
            }
            Identity identity = Identity.of("42", "john.doe@acme.com").withAttributes(many);

            assertThat(identity.attributes())
                    .hasSize(20)
                    .contains(entry("number", 7), entry("flag", true))
                    .doesNotContainKeys("text", "object", "a29");
            assertThat(log.lines()).hasSize(1).first().asString().contains("is left out");
        }
    }

    @Test
    void they_change_neither_the_fingerprint_nor_the_text_form() {
        Identity john = Identity.of("42", "john.doe@acme.com");
        Identity paying = john.withAttributes(Map.of("plan", "pro"));

        assertThat(paying).hasToString("Identity[not shown]");
        SupportWidget engine =
                Engines.of(
                        Engines.IDENTITY
                                + "vendors = front\nfront.chat-id = c\nfront.secret = s3cret-s3cret-s3cret");
        assertThat(Engines.states(Engines.page(engine, paying).widget(null)).get(0).get("user"))
                .isEqualTo(
                        Engines.states(Engines.page(engine, john).widget(null)).get(0).get("user"));
    }

    @Test
    void a_path_that_is_no_path_is_a_mistake() {
        String settings =
                """
                vendors = front
                front.chat-id = c
                front.secret = s3cret-s3cret-s3cret
                identity.email = session.user.email
                identity.attributes.plan = pro
                """;

        assertThat(Engines.mistakes(settings))
                .singleElement()
                .asString()
                .startsWith("identity.attributes.plan: found 'pro', expected ");
    }

    /** It would be shown. */
    @Test
    void a_sensitive_one_that_is_misspelt_is_a_mistake() {
        String front = "vendors = front\nfront.chat-id = c\nfront.secret = s3cret-s3cret-s3cret\n";

        assertThat(Engines.mistakes(PATHS + front + "identity.attributes.sensitive = plan, plam"))
                .singleElement()
                .asString()
                .startsWith(
                        "identity.attributes.sensitive: found 'plam', expected the NAME of an"
                                + " identity.attributes.NAME");
        assertThat(Engines.mistakes(PATHS + front + "identity.attributes.sensitive = plan,company"))
                .isEmpty();
    }
}
