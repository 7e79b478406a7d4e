package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportwidget.Engines;
import org.supportwidget.Identity;

/** Its token against another implementation's; the rest is the conformance kit's. */
class UnthreadPortalTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = unthread-portal
                    unthread-portal.base-url = https://help.acme.unthread.io/
                    unthread-portal.container = #portal
                    unthread-portal.claims = sub=id, email, phone, aud='portal'
                    unthread-portal.algorithm = HS512
                    unthread-portal.secret = unthread-portal-embed-secret
                    """;

    /**
     * Base64url of {@code {"typ":"JWT","alg":"HS512"}} and of {@code
     * {"sub":"42","email":"john.doe@acme.com","aud":"portal","iat":1700000000,"exp":1700000300}},
     * and of what {@code openssl dgst -sha512 -hmac unthread-portal-embed-secret -binary} makes of
     * both.
     */
    private static final String TOKEN =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9"
                    + ".eyJzdWIiOiI0MiIsImVtYWlsIjoiam9obi5kb2VAYWNtZS5jb20iLCJhdWQiOiJwb3J0YWwiLCJpYXQiOjE3MDAwMDAwMDAsImV4cCI6MTcwMDAwMDMwMH0"
                    + ".QHyfGYgElyl-kkcch1OSYp8Y5ckXBaUhReDL4UC4NgJkRu9mACs27NEab0GMUi3zCBVuUhHBlYo0dqtk4JG2sg";

    @Test
    void signs_its_claims() {
        assertThat(
                        Engines.page(Engines.of(CONFIGURATION), Engines.JOHN)
                                .control()
                                .token("unthread-portal", null, null, CLOCK))
                .contains(TOKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mail=e-mail | found 'mail=e-mail', expected the token's claims, such as sub=id",
                "name | found 'name', expected a claim with the user's id or email",
                "sub=id, sub=email | found 'sub=id, sub=email', expected each claim once, and"
                        + " neither",
                "email, exp='1' | found 'email, exp='1'', expected each claim once, and neither iat"
                        + " nor"
            })
    void refuses_claims_that_are_none(String claims, String mistake) {
        assertThat(Engines.mistakes(CONFIGURATION + "unthread-portal.claims = " + claims))
                .singleElement()
                .asString()
                .startsWith("unthread-portal.claims: " + mistake);
    }

    @Test
    void has_no_claims_and_no_algorithm_by_itself() {
        assertThat(
                        Engines.mistakes(
                                Engines.IDENTITY
                                        + """
                                        vendors = unthread-portal
                                        unthread-portal.base-url = https://help.acme.unthread.io
                                        unthread-portal.container = #portal
                                        unthread-portal.secret = unthread-portal-embed-secret
                                        """))
                .satisfiesExactlyInAnyOrder(
                        claims ->
                                assertThat(claims)
                                        .startsWith("unthread-portal.claims: found nothing, "),
                        algorithm ->
                                assertThat(algorithm)
                                        .startsWith(
                                                "unthread-portal.algorithm: found nothing, expected"
                                                        + " one of HS256, HS384, HS512"));
    }

    @Test
    void refuses_an_algorithm_that_is_not_of_a_shared_secret() {
        assertThat(Engines.mistakes(CONFIGURATION + "unthread-portal.algorithm = RS256"))
                .singleElement()
                .asString()
                .startsWith(
                        "unthread-portal.algorithm: found 'RS256', expected one of HS256, HS384,"
                                + " HS512");
    }

    /** A half of who somebody is would be somebody else. */
    @Test
    void renders_nothing_for_a_user_without_the_id_that_is_signed() {
        assertThat(Engines.states(Engines.widget(CONFIGURATION, Identity.of("", "j@acme.com"))))
                .singleElement()
                .satisfies(state -> assertThat(state).doesNotContainKey("visitor"));
    }
}
