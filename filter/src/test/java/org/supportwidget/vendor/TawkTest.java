package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

/** Its signature against another implementation's; the rest is the conformance kit's. */
class TawkTest {
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = tawk
                    tawk.property-id = 5f1a2b3c4d5e6f
                    tawk.widget-id = default
                    tawk.secret = tawk-javascript-api-key
                    """;

    // printf %s 42 | openssl dgst -sha256 -hmac tawk-javascript-api-key
    private static final String HASH =
            "80867e1359cffcdc74618dc3fbde200aeeed25cb883b97032f6c187a0213c4e3";

    @Test
    void signs_the_id() {
        assertThat(Engines.visitor(CONFIGURATION, Engines.JOHN))
                .isEqualTo(
                        Map.of(
                                "user",
                                Map.of(
                                        "userId", "42",
                                        "hash", HASH,
                                        "name", "John Doe",
                                        "email", "john.doe@acme.com")));
        assertThat(Engines.page(Engines.of(CONFIGURATION), Engines.JOHN).getVerification())
                .containsEntry("tawk", HASH);
    }
}
