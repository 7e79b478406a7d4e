package org.supportwidget.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.supportwidget.nodes.node.Person;

/** Behind a proxy with another scheme, host, port and path everything is found. */
@ExtendWith(Stage.class)
class ProxyIT {
    private static final Person ANN =
            new Person("ann@example.org", "ann@example.org", "Ann Archer");

    private final Cluster cluster;
    private final Visitor ann;

    ProxyIT(Cluster cluster, Browser browser) {
        this.cluster = cluster;
        ann = new Visitor(cluster, browser.fresh());
    }

    @BeforeEach
    void ann_is_signed_in_and_every_vendor_has_verified_her() {
        cluster.useBoth(false);
        ann.open();
        ann.signIn(ANN);
        ann.open();
        ann.waitFor(ANN);
    }

    @AfterEach
    void close() {
        ann.close();
    }

    @Test
    void tokens_come_from_below_the_proxys_path_and_what_is_kept_is_for_https_only() {
        assertThat(ann.tokens())
                .contains(
                        "200 /shop/support-widget/token/zendesk-chat",
                        "200 /shop/support-widget/token/freshchat")
                .allMatch(answer -> answer.startsWith("200 /shop/support-widget/token/"));
        assertThat(ann.context().cookies(cluster.url("/page")))
                .filteredOn(cookie -> cookie.name.startsWith("support-widget"))
                .extracting(cookie -> cookie.name)
                .contains("support-widget.thread", "support-widget.zendesk-chat");
        assertThat(ann.context().cookies(cluster.url("/page"))).allMatch(ProxyIT::isSecure);
        assertThat(ann.problems()).isEmpty();
    }

    private static boolean isSecure(Cookie cookie) {
        // The sandbox's vendor writes this one, not the library.
        return cookie.secure || cookie.name.equals("__zlcmid");
    }

    @Test
    void a_log_out_stops_the_vendors_clears_what_the_application_says_and_goes_on() {
        ann.page().evaluate("localStorage.draft = 'of the application'");

        ann.page().locator("button").first().click();
        ann.page().waitForURL(cluster.url("/bye"));

        ann.waitForNobody();
        assertThat(ann.tokens()).contains("302 /shop/support-widget/token/leave");
        assertThat(ann.page().evaluate("'draft' in localStorage")).isEqualTo(false);
        assertThat(ann.problems()).isEmpty();
    }
}
