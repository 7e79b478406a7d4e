package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zendesk Chat's SDK can end nobody in a page that has not initialised it. */
@ExtendWith(Stage.class)
class ZendeskChatEndIT {
    /** What a page would wait for a second for, it waits a minute for. */
    private static final String PATIENT =
            "{ const real = setTimeout;"
                    + " window.setTimeout = (act, ms, ...more) =>"
                    + " real(act, ms === 1000 ? 60000 : ms, ...more); }";

    private final Cluster cluster;
    private final Computer computer;

    ZendeskChatEndIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void a_page_for_nobody_forgets_the_visitor() {
        annWasThere();

        computer.open("/jsp/");
        computer.settleOnNobody();

        assertThat(computer.kept("zendesk-chat")).isEmpty();
    }

    @Test
    void an_anonymous_visitor_is_not_the_one_before() {
        annWasThere();
        cluster.use(Map.of("zendesk-chat.anonymous", "show"));

        computer.open("/jsp/");

        assertThat(computer.page().locator("[data-sandbox=zendesk-chat]")).hasText("anonymous");
        assertThat(computer.kept("zendesk-chat")).isEmpty();
    }

    @Test
    void the_next_user_does_not_go_on_with_the_conversation() {
        annWasThere();
        computer.signIn(Person.BEN);

        computer.open("/jsp/support");
        computer.waitForAll(Person.BEN);

        assertThat(computer.seen().get("zendesk-chat")).doesNotContain(Person.ANNS);
        assertThat(computer.kept("zendesk-chat")).doesNotContain(Person.ANNS);
    }

    /** A tab that is busy ending the chat has not left it when another tab's stop has worked. */
    @Test
    void a_chat_that_ends_after_another_tabs_stop_is_left_too() {
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        Page quick = computer.page();
        Page slow = computer.newTab();
        slow.addInitScript(PATIENT);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        slow.evaluate("zChat.endChat = done => window.ended ? done() : window.ended = done");
        slow.evaluate("void supportWidget.stop()");
        slow.waitForFunction("() => window.ended");
        computer.lookAt(quick);
        computer.settleOnNobody();

        slow.evaluate("ended()");

        computer.lookAt(slow);
        computer.settleOnNobody();
        assertThat(computer.seen().get("zendesk-chat")).isEmpty();
        assertThat(computer.kept("zendesk-chat")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.localhost", "www.shop.localhost", "a.b.shop.localhost"})
    void the_cookie_is_forgotten_on_the_domain_that_has_it(String host) {
        Page page = computer.page();
        // Its icon is no error page, whose session would take the place of Ann's.
        page.navigate(at(host, "/jsp/"));
        page.evaluate(
                "body => fetch('/test/be', { method: 'POST', body: new URLSearchParams(body) })",
                Map.of("id", "1", "email", Person.ANN.email(), "name", Person.ANN.fullName()));
        page.navigate(at(host, "/jsp/support"));
        computer.waitForScripts(Person.ANN);
        assertThat(computer.context().cookies())
                .filteredOn(cookie -> cookie.name.equals("__zlcmid"))
                .extracting((Cookie cookie) -> cookie.domain)
                .containsExactly(".shop.localhost");

        cluster.expireSessions();
        page.navigate(at(host, "/jsp/"));
        computer.settleOnNobody();

        assertThat(computer.kept("zendesk-chat")).isEmpty();
    }

    private void annWasThere() {
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
        assertThat(computer.kept("zendesk-chat")).contains(Person.SECRET);
        cluster.expireSessions();
    }

    private String at(String host, String path) {
        return cluster.url(path).replace("localhost", host);
    }
}
