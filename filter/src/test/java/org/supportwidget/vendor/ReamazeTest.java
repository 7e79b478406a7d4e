package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.SupportWidget;

class ReamazeTest {
    private static final String REAMAZE =
            Engines.IDENTITY
                    + """
                    vendors = reamaze
                    reamaze.account = acme
                    reamaze.secret = reamaze-sso-secret
                    """;
    private static final String WEAK =
            Engines.IDENTITY
                    + """
                    vendors = reamaze
                    reamaze.account = acme
                    reamaze.verification = weak
                    """;

    // printf %s 42:john.doe@acme.com | openssl dgst -sha256 -hmac reamaze-sso-secret
    private static final String AUTHKEY =
            "1fee5bd50462ab9d90467be0b4abc4c7fc84e408716cd4c3811cc9a7222b5270";

    @Test
    void is_given_account_and_every_value_of_the_user() {
        Identity user =
                new Identity(
                        "42",
                        "john.doe@acme.com",
                        "John Doe",
                        "+14155552671",
                        "https://acme.com/john.png",
                        "en");

        assertThat(Engines.visitor(REAMAZE, user))
                .containsOnly(
                        entry(
                                "user",
                                Map.of(
                                        "id",
                                        "42",
                                        "email",
                                        "john.doe@acme.com",
                                        "name",
                                        "John Doe",
                                        "phone",
                                        "+14155552671",
                                        "authkey",
                                        AUTHKEY,
                                        "avatar",
                                        "https://acme.com/john.png")));
    }

    @Test
    void leaves_out_what_is_not_known() {
        assertThat(Engines.visitor(REAMAZE, Identity.of("42", "john.doe@acme.com")).get("user"))
                .isEqualTo(Map.of("id", "42", "email", "john.doe@acme.com", "authkey", AUTHKEY));
    }

    @ParameterizedTest
    @CsvSource({
        "42, John.Doe@ACME.com, a92fcf065222194a80b830d494e11ad5d39858f05632b8a93a3081b7db41e1cb",
        "' 42', john@acme.com, 3d99a8ec4e29d99e5b53b813867637eb9dcf11aa7070b40d168d48079e129201",
        "'a\"b''c</script>', john@acme.com,"
                + " cf2a80cd2ecbafdebb949b416428c8d9ff81a72a83418f6c6a4708cdc5b9eb66",
        // The partner of tenant:42 and john@acme.com: one of the two must be refused.
        "tenant, 42:john@acme.com,"
                + " 6e5608aca2fdc0eee26dfa5cae89690e4971390a3179f0b3fb8ac4e67b4f4062"
    })
    void signs_id_and_email_as_they_are(String id, String email, String authkey) {
        assertThat(Engines.visitor(REAMAZE, Identity.of(id, email)).get("user"))
                .isEqualTo(Map.of("id", id, "email", email, "authkey", authkey));
    }

    @Test
    void weak_verification_fills_forms_in_and_proves_nothing() {
        SupportWidget engine = Engines.of(WEAK);

        assertThat(Engines.visitor(WEAK, Engines.JOHN))
                .containsEntry("user", Map.of("email", "john.doe@acme.com", "name", "John Doe"));
        assertThat(Engines.page(engine, Engines.JOHN).getVerification()).isEmpty();
    }

    @Test
    void weak_verification_accepts_an_id_with_a_colon_as_it_signs_none() {
        assertThat(Engines.visitor(WEAK, Identity.of("a:b", "john.doe@acme.com")))
                .containsEntry("user", Map.of("email", "john.doe@acme.com"));
    }

    @Test
    void weak_verification_tolerates_the_secret_that_it_does_not_use() {
        assertThat(Engines.mistakes(WEAK + "reamaze.secret = reamaze-sso-secret")).isEmpty();
    }

    @Test
    void loads_its_script_by_a_script_element_of_the_servers() {
        assertThat(Engines.widget(REAMAZE, Engines.JOHN))
                .containsPattern(
                        "<script nonce=\"[^\"]+\" data-support-widget=\"reamaze\" async=\"\""
                                + " src=\"https://cdn.reamaze.com/assets/reamaze.js\"></script>$");
    }

    @Test
    void starts_anonymously_with_the_account_alone() {
        assertThat(Engines.states(Engines.widget(REAMAZE + "reamaze.anonymous = show", null)))
                .singleElement()
                .satisfies(
                        state ->
                                assertThat(state)
                                        .containsEntry("visitor", Map.of("user", Map.of())));
    }

    @Test
    void says_whose_account_it_is_also_to_nobody() {
        for (Identity user : new Identity[] {Engines.JOHN, null}) {
            assertThat(Engines.states(Engines.widget(REAMAZE, user)))
                    .singleElement()
                    .satisfies(
                            state ->
                                    assertThat(state)
                                            .containsEntry(
                                                    "configuration", Map.of("account", "acme")));
        }
    }

    @Test
    void requires_account_and_secret_and_knows_two_verifications() {
        assertThat(
                        Engines.mistakes(
                                Engines.IDENTITY
                                        + "vendors = reamaze\nreamaze.verification = stron"))
                .containsExactlyInAnyOrder(
                        "reamaze.account: found nothing, expected the account's subdomain, letters,"
                                + " digits and - (set it in the given values)",
                        "reamaze.secret: found nothing, expected the secret that reamaze shows for"
                                + " identity verification, e.g. ${env:NAME} (set it in the given"
                                + " values)",
                        "reamaze.verification: found 'stron', expected one of strong, weak (set it"
                                + " in the given values)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brand_subdomain", "acme.reamaze.com", "a b"})
    void refuses_an_account_that_is_no_host_label_and_tells_nothing_else(String account) {
        assertThat(Engines.mistakes(REAMAZE + "reamaze.account = " + account))
                .containsExactly(
                        "reamaze.account: found '"
                                + account
                                + "', expected the account's subdomain, letters, digits and - (set"
                                + " it in the given values)");
    }
}
