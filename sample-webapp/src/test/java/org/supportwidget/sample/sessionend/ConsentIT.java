package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before consent nothing is requested of a vendor's host; with it, every vendor is started. */
@ExtendWith(Stage.class)
class ConsentIT {
    private static final Map<String, String> COOKIE = Map.of("consent", "cookie:support=yes");
    private static final Map<String, String> EVENT = Map.of("consent", "event:cc:onConsent");
    private static final String YES = "dispatchEvent(new Event('cc:onConsent'))";
    private static final String NO =
            "dispatchEvent(new CustomEvent('cc:onConsent', { detail: { granted: false } }))";

    private final Cluster cluster;
    private final Computer computer;
    private final List<String> vendorHost = new ArrayList<>();

    ConsentIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(COOKIE);
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
        computer.context()
                .onRequest(
                        request -> {
                            if (request.url().startsWith(cluster.otherOrigin())) {
                                vendorHost.add(request.url());
                            }
                        });
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jsp/support", "/thymeleaf/support"})
    void a_cookie_starts_every_vendor_without_a_reload(String path) {
        computer.open(path);
        nothingIsRequested();
        computer.page().evaluate("window.same = true");

        setCookie("yes");

        computer.waitForAll(Person.ANN);
        assertThat(computer.page().evaluate("window.same")).isEqualTo(true);
    }

    @Test
    void a_page_without_a_tag_waits_too() {
        cluster.use(Map.of("consent", "cookie:support=yes", "inject", "auto"));
        computer.open("/static.html");
        assertThat(computer.page().content()).contains("data-support-widget=\"state\"");
        nothingIsRequested();

        setCookie("yes");

        computer.waitForScripts(Person.ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                YES,
                "document.dispatchEvent(new CustomEvent('cc:onConsent', { detail: { cookie: 1 } }))",
                "supportWidget.consent(true)"
            })
    void an_event_or_a_call_starts_every_vendor(String announcement) {
        cluster.use(EVENT);
        computer.open("/jsp/support");
        computer.page().evaluate(NO);
        nothingIsRequested();

        computer.page().evaluate(announcement);

        computer.waitForAll(Person.ANN);
    }

    @Test
    void another_tab_hears_of_the_event() {
        cluster.use(EVENT);
        computer.open("/jsp/support");
        Page first = computer.page();
        computer.newTab();
        computer.open("/jsp/support");

        computer.page().evaluate(YES);

        computer.waitForAll(Person.ANN);
        computer.lookAt(first);
        computer.waitForAll(Person.ANN);
    }

    @Test
    void a_page_that_has_not_heard_the_event_yet_keeps_the_conversation() {
        cluster.use(EVENT);
        computer.open("/jsp/support");
        computer.page().evaluate(YES);
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
        computer.open("/jsp/");
        vendorHost.clear();
        computer.open("/jsp/support");
        nothingIsRequested();
        assertThat(mark("thread")).startsWith("+");

        computer.page().evaluate(YES);

        computer.waitForAll(Person.ANN);
        assertThat(computer.seen().get("thread")).contains(Person.SECRET);
        assertThat(computer.seen().get("zendesk-chat")).contains(Person.SECRET);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_page_with_the_cookie_starts_at_once(boolean onlyTheServerSeesIt) {
        Cookie cookie = new Cookie("support", "yes").setUrl(cluster.url("/"));
        computer.context().addCookies(List.of(cookie.setHttpOnly(onlyTheServerSeesIt)));

        computer.open("/jsp/support");

        computer.waitForAll(Person.ANN);
    }

    @Test
    void who_was_started_before_is_stopped_without_a_request_and_again_with_consent() {
        consentAndTalk();
        computer.open("/test/echo");
        setCookie("no");
        computer.signIn(Person.BEN);
        vendorHost.clear();

        computer.open("/jsp/support");

        nothingIsRequested();
        assertThat(computer.kept("zendesk-chat")).isEmpty();
        assertThat(mark("thread")).startsWith("-");
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
        setCookie("yes");
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    @Test
    void a_page_of_somebody_who_has_gone_starts_nobody_with_the_next_ones_consent() {
        computer.open("/jsp/support");
        Page anns = computer.page();
        computer.signIn(Person.BEN);
        computer.newTab();
        computer.open("/jsp/support");

        setCookie("yes");

        computer.waitForAll(Person.BEN);
        computer.lookAt(anns);
        computer.waitForScripts(Person.BEN);
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }

    private void consentAndTalk() {
        computer.open("/jsp/support");
        setCookie("yes");
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
    }

    private void setCookie(String value) {
        computer.page().evaluate("value => { document.cookie = `support=${value};path=/` }", value);
    }

    private String mark(String vendor) {
        return ""
                + computer.page().evaluate("key => localStorage[key]", "support-widget." + vendor);
    }

    /** The page has done what it does by itself, and once more with the server's answer. */
    private void nothingIsRequested() {
        computer.page().evaluate("supportWidget.refresh()");
        computer.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(vendorHost).isEmpty();
    }
}
