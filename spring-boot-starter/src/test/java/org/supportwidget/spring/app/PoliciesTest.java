package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Policies that Spring Security reports only, and nonces by hand. */
class PoliciesTest {
    private static final String VENDOR = "https://messenger.chatgenie.io";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @ParameterizedTest
    @EnumSource
    void a_policy_that_is_reported_only_is_amended_too(ServerChoice server) {
        Answer page = page(server, "/report-only");
        assertThat(page.headers("Content-Security-Policy")).isEmpty();
        assertThat(page.headers("Content-Security-Policy-Report-Only"))
                .singleElement()
                .asString()
                .contains("default-src 'none'; script-src 'self' ")
                .contains("report-uri /reports")
                .contains(VENDOR)
                .containsOnlyOnce("'nonce-");
    }

    @ParameterizedTest
    @EnumSource
    void a_nonce_by_hand_stays_and_lets_the_widget_in(ServerChoice server) {
        Answer page = page(server, "/nonce");
        String policy = page.headers("Content-Security-Policy").get(0);
        assertThat(page.headers("Content-Security-Policy")).hasSize(1);
        assertThat(policy).contains("'strict-dynamic'", "base-uri 'none'");
        String own = group(Pattern.compile("<script nonce=\"([^\"]+)\">"), page.body());
        assertThat(policy).contains("'nonce-" + own + "'");
        Matcher scripts =
                Pattern.compile("<script[^>]*data-support-widget=\"guard\"[^>]*>")
                        .matcher(page.body());
        assertThat(scripts.find()).isTrue();
        String nonce = group(Pattern.compile("nonce=\"([^\"]+)\""), scripts.group());
        assertThat(NONCE.matcher(policy).results().map(found -> found.group(1))).contains(nonce);
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static Answer page(ServerChoice server, String path) {
        Visitor alice = new Visitor(RunningApplication.in(server).uri()).signIn("alice");
        Answer page = alice.get(path);
        assertThat(page.visitor()).isEqualTo("alice@example.com");
        return page;
    }
}
