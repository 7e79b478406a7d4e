package org.supportwidget.csp;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.supportwidget.Race;

/** Pages with different policies that are amended at once. */
class PolicyCacheRaceTest {
    private static final int MANY = 50_000;
    private static final CspSources SOURCES =
            CspSources.of(CspDirective.SCRIPT_SRC, "https://vendor.example");

    @Test
    void each_policy_is_read_as_itself() throws Exception {
        Race.of(
                () ->
                        thread -> {
                            String policy = "script-src https://" + thread + ".example";
                            for (int i = 0; i < MANY; i++) {
                                if (!SOURCES.parse(policy).text().equals(policy)) {
                                    fail("read as another one");
                                }
                            }
                        });
    }
}
