package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supportwidget.Engines;
import org.supportwidget.SupportWidget;
import org.supportwidget.csp.CspDirective;

/** What Re:amaze needs of a policy; the hosts that sites which use it allow. */
class ReamazePolicyTest {
    private static final String REAMAZE =
            Engines.IDENTITY
                    + """
                    vendors = reamaze
                    reamaze.account = acme
                    reamaze.secret = reamaze-sso-secret
                    """;

    @Test
    void asks_of_the_policy_all_hosts_of_reamaze_but_for_scripts() {
        assertThat(Engines.of(REAMAZE).cspSources())
                .hasToString(
                        "script-src https://cdn.reamaze.com https://push.reamaze.com; "
                                + "connect-src https://*.reamaze.com wss://*.reamaze.com; "
                                + "frame-src https://*.reamaze.com; "
                                + "style-src https://*.reamaze.com; "
                                + "img-src https://*.reamaze.com; "
                                + "font-src https://*.reamaze.com; "
                                + "media-src https://*.reamaze.com");
    }

    @Test
    void a_script_from_elsewhere_brings_its_host() {
        SupportWidget moved = Engines.of(REAMAZE + "reamaze.script = https://cdn.example/r.js");

        assertThat(moved.cspSources().sources(CspDirective.SCRIPT_SRC))
                .containsExactly("https://cdn.example", "https://push.reamaze.com");
        assertThat(moved.cspSources().sources(CspDirective.FRAME_SRC))
                .containsExactly("https://*.reamaze.com", "https://cdn.example");
    }
}
