package org.supportwidget.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hashes that others may have; all by openssl. */
class OtherReadingsTest {
    private static final SigningSecret THREAD =
            SigningSecret.of("thread-portal-authentication-secret");

    @Test
    void of_the_message() {
        assertThat(OtherReadings.of(THREAD, "John.Doe@acme.com"))
                .containsEntry(
                        "the message in lower case",
                        "d34737ca395bde26c67b3c33cdca0f26b2ccd4d53a5ba089466a96481ec168e5");
        assertThat(OtherReadings.of(THREAD, "john.doe@acme.com"))
                .containsEntry(
                        "the message with a blank behind it",
                        "e6fcf323e35f6e2c192b5b7ee0c2a3d2e618c487410893c04af6968fb6af52b3")
                .containsEntry(
                        "the message with a line end behind it",
                        "cc127977630f852911dab3a81a7bee32871db5714bd90e9a9e6ae0328dbbc7ae")
                .doesNotContainKeys(
                        "the message in lower case", "the message in NFC", "the message in NFD");
        assertThat(OtherReadings.of(THREAD, "jos\u00e9@acme.com"))
                .containsEntry(
                        "the message in NFD",
                        "fd7b6a79a5ae8cf35b0c8383136352d1f151133252891b76903a5192f00dfb30");
    }

    @Test
    void of_the_secret() {
        assertThat(OtherReadings.of(THREAD, "john.doe@acme.com"))
                .containsEntry(
                        "the secret with a line end behind it",
                        "beb80409cef38f4b074d036ed91192ac47331acff0ab0014da39db171a68a050")
                .doesNotContainKey("the secret decoded from hexadecimal");
        SigningSecret crisp =
                SigningSecret.of(
                        "713ecca8a85c864ed4a66642ec04f18e2dc06d042a72a1a3ddc09d87a533c154");
        assertThat(OtherReadings.of(crisp, "john.doe@acme.com"))
                .containsEntry(
                        "the secret decoded from hexadecimal",
                        "433e09f49b78af54c5a1d8c843240a9953ded415d9355a560b540b47f7516dde");
    }

    @Test
    void of_a_secret_that_was_decoded() {
        // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac
        // e7c0a94f3b1d52f68e90cb7a41d6f3852a9c0e74bd185f36a2d7e4903c8b61f5
        assertThat(
                        OtherReadings.of(
                                SigningSecret.of(
                                                "e7c0a94f3b1d52f68e90cb7a41d6f3852a9c0e74bd185f36a2d7e4903c8b61f5")
                                        .fromHex()
                                        .orElseThrow(),
                                "john.doe@acme.com"))
                .containsOnlyKeys(
                        "the message with a blank behind it",
                        "the message with a line end behind it",
                        "the secret's hexadecimal digits as a text")
                .containsEntry(
                        "the secret's hexadecimal digits as a text",
                        "fa9eea7876a83710a427c91893e42c7dffc232d17a875064713daf1ae62fe9ca");
    }

    @Test
    void a_fingerprint_is_the_beginning_of_a_hash() {
        assertThat(THREAD.fingerprint()).isEqualTo("4dfda46a");
    }

    @Test
    void this_java_signs_as_published() {
        assertThat(SelfTest.failures()).isEmpty();
    }
}
