package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

/** Its token against another implementation's; the rest is the conformance kit's. */
class IntercomTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = intercom
                    intercom.app-id = a1b2c3d4
                    intercom.secret = intercom-messenger-secret-0123456789
                    """;

    /**
     * Base64url of {@code {"typ":"JWT","alg":"HS256"}} and of {@code
     * {"user_id":"42","email":"john.doe@acme.com","name":"John
     * Doe","iat":1700000000,"exp":1700003600}}, and of what {@code openssl dgst -sha256 -hmac
     * intercom-messenger-secret-0123456789 -binary} makes of both.
     */
    private static final String TOKEN =
            "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"
                    + ".eyJ1c2VyX2lkIjoiNDIiLCJlbWFpbCI6ImpvaG4uZG9lQGFjbWUuY29tIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDM2MDB9"
                    + ".VnfIU-DlJuPgcB36qbZgb5coCcXzxzT96IPoO754OIk";

    @Test
    void signs_its_claims() {
        assertThat(
                        Engines.page(Engines.of(CONFIGURATION), Engines.JOHN)
                                .control()
                                .token("intercom", null, null, CLOCK))
                .contains(TOKEN);
    }

    // printf %s 42 | openssl dgst -sha256 -hmac intercom-messenger-secret-0123456789
    @Test
    void signs_the_id_where_it_verifies_by_hash() {
        String hash = CONFIGURATION + "intercom.verification = hash";

        assertThat(Engines.visitor(hash, Engines.JOHN))
                .isEqualTo(
                        Map.of(
                                "user",
                                Map.of(
                                        "user_id", "42",
                                        "email", "john.doe@acme.com",
                                        "name", "John Doe",
                                        "user_hash",
                                                "b4ba46783d25d429e36515880a056ced15d9770e5e8e5720d714957bd40be8e6")));
    }
}
