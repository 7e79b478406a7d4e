package org.supportwidget.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.sample.server.SampleServer;

/** What the sign-in with Xsolla refuses. */
@ExtendWith(Sample.class)
class XsollaLoginHttpIT {
    private final SampleServer server;

    XsollaLoginHttpIT(SampleServer server) {
        this.server = server;
    }

    @Test
    void a_sign_in_that_another_browser_began_is_refused() throws Exception {
        Http http = new Http(server.uri());

        assertThat(http.get("/xsolla-hs256/xsolla/callback?token=x&state=y").statusCode())
                .isEqualTo(400);
        assertThat(http.get("/xsolla-hs256/xsolla/callback?token=x").statusCode()).isEqualTo(400);
    }

    @Test
    void tokens_are_sent_to_the_sample_only() throws Exception {
        Http http = new Http(URI.create(server.sandboxOrigin()));
        String project = "/sandbox/xsolla-login/40db2ea4-5d42-11e6-a3ff-005056a0e04a?user=alice";

        for (String url :
                List.of(
                        "https://evil.example/x/xsolla/callback",
                        "http://localhost.evil.example/x/xsolla/callback",
                        "http://localhost@evil.example/x/xsolla/callback")) {
            assertThat(http.get(project + "&login_url=" + url).statusCode()).isEqualTo(400);
        }
    }
}
