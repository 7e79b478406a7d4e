package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code logout.page = interstitial}: a log-out that nothing in the page announced. */
@ExtendWith(Stage.class)
class InterstitialIT {
    private final Cluster cluster;
    private final Browsers browsers;
    private final Computer computer;

    InterstitialIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        this.browsers = browsers;
        computer = new Computer(cluster, browsers.fresh());
    }

    @BeforeEach
    void ann_is_there() {
        cluster.use(Map.of("logout.page", "interstitial"));
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "'', /static.html, /static.html",
        "'', ../static.html?a=1&b=2#part, /static.html?a=1&b=2#part",
        "303, /static.html, /static.html",
        "'&goes-on', /static.html, /static.html"
    })
    void stops_every_vendor_on_the_way_to_a_static_page(String how, String to, String end) {
        leave(how, to);
        computer.page().waitForURL(cluster.url(end));

        assertThat(computer.keepers()).isEmpty();
        assertThat(marks()).isEqualTo(0);

        computer.page().goBack();
        assertThat(computer.page()).hasURL(cluster.url("/jsp/support"));
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void goes_on_to_another_origin() {
        String provider = cluster.otherOrigin() + "/static.html";
        leave("", provider);
        computer.page().waitForURL(provider);

        computer.open("/static.html");
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void leaves_a_scripts_request_alone() {
        Object url =
                computer.page()
                        .evaluate("fetch('/test/out?to=/static.html').then(answer => answer.url)");

        assertThat(url).isEqualTo(cluster.url("/static.html"));
    }

    @Test
    void goes_on_when_no_vendor_ever_answers() {
        computer.context().route("**/sandbox/**/*.js", route -> {});
        leave("", "/static.html");

        computer.page().waitForURL(cluster.url("/static.html"));
        assertThat(marks()).isEqualTo(4);
    }

    @Test
    void goes_on_without_scripts() {
        try (Computer other =
                new Computer(
                        cluster,
                        browsers.fresh(
                                new Browser.NewContextOptions().setJavaScriptEnabled(false)))) {
            other.openUnfinished("/test/out?to=/static.html");
            assertThat(other.page()).hasURL(cluster.url("/static.html"));
        }
    }

    private void leave(String how, String to) {
        Page page = computer.page();
        String status = how.isEmpty() || how.startsWith("&") ? how : "&status=" + how;
        page.evaluate(
                "url => { location = url; }",
                "/test/out?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) + status);
    }

    private Object marks() {
        return computer.page()
                .evaluate(
                        "Object.keys(localStorage).filter(key => /^support-widget/.test(key)).length");
    }
}
