package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.supportwidget.signing.SigningSecret;

class FingerprintTest {
    private static final SigningSecret KEY =
            SigningSecret.of("thread-portal-authentication-secret");

    @Test
    void is_a_truncated_hmac_over_vendor_id_and_email() {
        // printf 'support-widget fingerprint\nthread\n2:42\n17:john.doe@acme.com' \
        //   | openssl dgst -sha256 -hmac thread-portal-authentication-secret | cut -c 1-32
        assertThat(of("42", "john.doe@acme.com")).isEqualTo("1141548d29141ea5bf9cf8172255c4a9");
        // printf 'support-widget fingerprint\nthread\n-\n17:john.doe@acme.com' | …
        assertThat(of(null, "john.doe@acme.com")).isEqualTo("cb9c6ecb2dfdc0ce63acdc4281a1766c");
    }

    @Test
    void is_the_same_on_every_node_and_after_a_restart() {
        assertThat(inPageOf(Engines.JOHN)).isEqualTo(inPageOf(Engines.JOHN));
    }

    @Test
    void changes_with_id_and_email_and_not_with_anything_else() {
        String john = inPageOf(Engines.JOHN);

        assertThat(inPageOf(Identity.of("43", "john.doe@acme.com", "John Doe"))).isNotEqualTo(john);
        assertThat(inPageOf(Identity.of("42", "john@acme.com", "John Doe"))).isNotEqualTo(john);
        assertThat(
                        inPageOf(
                                new Identity(
                                        "42",
                                        "john.doe@acme.com",
                                        "Johnny",
                                        "+12",
                                        "https://acme.com/a.png",
                                        "fr")))
                .isEqualTo(john);
    }

    @Test
    void no_two_pairs_of_id_and_email_read_alike() {
        assertThat(of("1", "2:ab")).isNotEqualTo(of("12:a", "b"));
        assertThat(of("a\n1:b", "c")).isNotEqualTo(of("a", "b\n1:c"));
        assertThat(of(null, "a")).isNotEqualTo(of("-", "a"));
        assertThat(of(null, "a")).isNotEqualTo(of("", "a"));
        assertThat(of("a", null)).isNotEqualTo(of(null, "a"));
    }

    @Test
    void differs_between_vendors_that_share_a_secret() {
        assertThat(Fingerprint.of(KEY, "crisp", Engines.JOHN))
                .isNotEqualTo(Fingerprint.of(KEY, "thread", Engines.JOHN));
    }

    @Test
    void is_neither_personal_nor_the_verification_hash() {
        String fingerprint = inPageOf(Engines.JOHN);

        assertThat(fingerprint).matches("[0-9a-f]{32}");
        assertThat("d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5")
                .doesNotContain(fingerprint);
    }

    @Test
    void is_empty_for_nobody() {
        assertThat(Engines.states(Engines.widget(Engines.EVERY_VENDOR, null)))
                .hasSize(4)
                .allSatisfy(state -> assertThat(state).containsEntry("user", ""));
    }

    private static String of(
            @org.jspecify.annotations.Nullable String id,
            @org.jspecify.annotations.Nullable String email) {
        return Fingerprint.of(KEY, "thread", Identity.of(id, email));
    }

    /** Each time in a page of a new engine. */
    private static String inPageOf(Identity user) {
        String html = Engines.widget(Engines.EVERY_VENDOR + "vendors = thread", user);
        return Objects.requireNonNull(Engines.states(html).get(0).get("user")).toString();
    }
}
