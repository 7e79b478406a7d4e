package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;

/** Its signature against another implementation's; the rest is the conformance kit's. */
class HelpScoutTest {
    private static final String CONFIGURATION =
            Engines.IDENTITY
                    + """
                    vendors = helpscout
                    helpscout.beacon-id = 2f6d3a10-81c4-4c57-9f0c-a3d1e5b7c902
                    helpscout.secret = helpscout-secure-mode-key
                    """;

    // printf %s john.doe@acme.com | openssl dgst -sha256 -hmac helpscout-secure-mode-key
    private static final String HASH =
            "218e6a2942dbaed2d5b32a389cd60b8d61783b1bb4ebe7f8f6dc162142267f97";

    @Test
    void signs_the_email() {
        assertThat(Engines.visitor(CONFIGURATION, Engines.JOHN))
                .isEqualTo(
                        Map.of(
                                "user",
                                Map.of(
                                        "name", "John Doe",
                                        "email", "john.doe@acme.com",
                                        "signature", HASH)));
        assertThat(Engines.page(Engines.of(CONFIGURATION), Engines.JOHN).getVerification())
                .containsEntry("helpscout", HASH);
    }
}
