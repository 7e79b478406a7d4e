package org.supportwidget.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hashes: Crisp's from its help page, the others by {@code printf %s MESSAGE | openssl dgst -sha256
 * -hmac SECRET}.
 */
class SandboxVendorTest {
    private static final String CRISP_SECRET =
            "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154";
    private static final String CRISP_HASH =
            "e2e1a7990b002d72db912d1d14d600cf5d79d2b1915d9d009bb0cbb13357ae5f";

    @Test
    void crisp_verifies_its_own_published_example() {
        assertThat(crisp("john.doe@acme.com", CRISP_HASH)).isEqualTo("verified john.doe@acme.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // key and message swapped
                "c8ffade558a2e7d0f39726dd9f0386ab0a7ae155b4d54c5655d6a040ead4ca73",
                // secret decoded from hexadecimal
                "433e09f49b78af54c5a1d8c843240a9953ded415d9355a560b540b47f7516dde",
                // plain SHA-256 of the e-mail
                "36d6de708b54f80f4e673d0a09bc1e21c8fb52b267b9afbe812f8000b1ab9590",
                // base64
                "4uGnmQsALXLbkS0dFNYAz1150rGRXZ0Am7DLsTNXrl8=",
                // upper case
                "E2E1A7990B002D72DB912D1D14D600CF5D79D2B1915D9D009BB0CBB13357AE5F",
                // none
                ""
            })
    void crisp_rejects_every_wrong_reading(String hash) {
        assertThat(crisp("john.doe@acme.com", hash)).isEqualTo("rejected: hmac does not match");
    }

    @Test
    void crisp_rejects_another_email_another_website_and_a_page_without_origin() {
        assertThat(crisp("John.Doe@acme.com", CRISP_HASH)).startsWith("rejected");
        assertThat(crisp("", CRISP_HASH)).isEqualTo("rejected: no email");
        SandboxVendor vendor = SandboxVendor.crisp("site", CRISP_SECRET);
        assertThat(judge(vendor, Map.of("websiteId", "other", "referer", "http://localhost/")))
                .isEqualTo("rejected: unknown website");
        assertThat(
                        judge(
                                vendor,
                                Map.of(
                                        "websiteId",
                                        "site",
                                        "email",
                                        "john.doe@acme.com",
                                        "hmac",
                                        CRISP_HASH)))
                .isEqualTo("rejected: the framing page's origin is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "john.doe+support@acme.com,"
                + " 1c84f5beb0e3920cbc6883983deebbc1269aab965efffeb543d21cc07b9086af",
        "user@münchen.example, ce5e7e616b4053cf750c42743d65e85f2bd438837bcb9981101cc42416874862",
        "😀@example.com, 295a1f60af4208bba12722ddefae3c441ae6976dc80d2f257c7c184c6ac5a614"
    })
    void unthread_verifies_the_bytes_of_the_email(String email, String hash) {
        SandboxVendor vendor = SandboxVendor.unthread("unthread-identity-verification-secret");

        assertThat(judge(vendor, Map.of("email", email, "verificationHash", hash)))
                .isEqualTo("verified " + email);
        assertThat(judge(vendor, Map.of("email", "x" + email, "verificationHash", hash)))
                .isEqualTo("rejected: verificationHash does not match");
        assertThat(judge(vendor, Map.of())).isEqualTo("anonymous");
    }

    @Test
    void thread_verifies_an_email_only_under_its_right_name() {
        SandboxVendor vendor = SandboxVendor.thread("app", "thread-portal-authentication-secret");
        String key = "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5";

        assertThat(judge(vendor, connection("connectionEmail", "john.doe@acme.com", key)))
                .isEqualTo("verified john.doe@acme.com");
        assertThat(judge(vendor, connection("conenctionEmail", "john.doe@acme.com", key)))
                .isEqualTo("anonymous");
        assertThat(judge(vendor, connection("connectionEmail", "jane.doe@acme.com", key)))
                .isEqualTo("rejected: connectionKey does not match");
        assertThat(judge(vendor, Map.of("appId", "other"))).isEqualTo("rejected: unknown appId");
    }

    @Test
    void thread_rejects_the_hash_of_an_older_documentation() {
        SandboxVendor vendor = SandboxVendor.thread("app", "thread-portal-authentication-secret");
        String sha256OfEmailColonSecret =
                "3cfed3de52ab43840e12766a9eba6d0ee5f304cbb688ca1339749f2f9af5851d";

        assertThat(
                        judge(
                                vendor,
                                connection(
                                        "connectionEmail",
                                        "john.doe@acme.com",
                                        sha256OfEmailColonSecret)))
                .startsWith("rejected");
    }

    @Test
    void reamaze_verifies_id_and_email_together() {
        SandboxVendor vendor = SandboxVendor.reamaze("brand", "reamaze-sso-secret");
        String key = "a92fcf065222194a80b830d494e11ad5d39858f05632b8a93a3081b7db41e1cb";

        assertThat(judge(vendor, reamaze("42", "John.Doe@ACME.com", key)))
                .isEqualTo("verified John.Doe@ACME.com");
        assertThat(judge(vendor, reamaze("43", "John.Doe@ACME.com", key)))
                .isEqualTo("rejected: authkey does not match");
        assertThat(judge(vendor, reamaze("42", "John.Doe@ACME.com", "")))
                .isEqualTo("anonymous, says John.Doe@ACME.com");
        assertThat(judge(vendor, reamaze("42", "", ""))).isEqualTo("anonymous");
    }

    private static String crisp(String email, String hash) {
        return judge(
                SandboxVendor.crisp("site", CRISP_SECRET),
                Map.of(
                        "websiteId",
                        "site",
                        "referer",
                        "http://localhost/",
                        "email",
                        email,
                        "hmac",
                        hash));
    }

    private static Map<String, String> connection(String emailName, String email, String key) {
        return Map.of(
                "appId",
                "app",
                "connectionType",
                "messenger_auth",
                emailName,
                email,
                "connectionKey",
                key);
    }

    private static Map<String, String> reamaze(String id, String email, String key) {
        return Map.of("account", "brand", "id", id, "email", email, "authkey", key);
    }

    private static String judge(SandboxVendor vendor, Map<String, String> given) {
        return vendor.judge(given::get).text();
    }
}
