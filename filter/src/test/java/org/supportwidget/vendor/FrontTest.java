package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

/** Its signature against another implementation's; the rest is the conformance kit's. */
class FrontTest {
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = front
                    front.chat-id = 1a2b3c4d5e6f
                    front.secret = front-verification-secret
                    """;

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac front-verification-secret
    private static final String HASH =
            "7990a3feb573946ab292abbb1e4de14ad68128499433f11e82e211c6522637ea";

    @Test
    void signs_the_email() {
        assertThat(Engines.visitor(CONFIGURATION, Engines.JOHN))
                .isEqualTo(Map.of("email", "john.doe@acme.com", "userHash", HASH));
        assertThat(Engines.page(Engines.of(CONFIGURATION), Engines.JOHN).getVerification())
                .containsEntry("front", HASH);
    }
}
