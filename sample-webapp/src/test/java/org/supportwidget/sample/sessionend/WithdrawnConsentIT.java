package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who withdraws consent is forgotten by every vendor, in every tab, and stays so. */
@ExtendWith(Stage.class)
class WithdrawnConsentIT {
    private static final String EVENT =
            "dispatchEvent(new CustomEvent('cc:onConsent', { detail: { granted: %s } }))";

    private final Cluster cluster;
    private final Computer computer;
    private String yes = "document.cookie = 'support=yes;path=/'";
    private String no = "document.cookie = 'support=no;path=/'";

    WithdrawnConsentIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of("consent", "cookie:support=yes"));
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void in_two_tabs_and_after_a_reload(boolean byEvent) {
        if (byEvent) {
            cluster.use(Map.of("consent", "event:cc:onConsent"));
            yes = EVENT.formatted(true);
            no = EVENT.formatted(false);
        }
        openAndConsent();
        computer.say(Person.SECRET);
        Page first = computer.page();
        computer.newTab();
        openAndConsent();

        computer.page().evaluate(no);

        annIsForgotten();
        computer.lookAt(first);
        annIsForgotten();
        assertThat(computer.keepers()).isEmpty();
        computer.vendorRequests().clear();
        computer.open("/jsp/support");
        nothingIsRequested();
        computer.page().reload();
        nothingIsRequested();
        annIsForgotten();
    }

    @Test
    void and_given_again_every_tab_goes_on_without_a_reload() {
        openAndConsent();
        Page first = computer.page();
        computer.newTab();
        openAndConsent();
        computer.page().evaluate(no);
        annIsForgotten();
        computer.lookAt(first);
        annIsForgotten();

        computer.page().evaluate(yes);

        computer.waitForAll(Person.ANN);
        computer.lookAt(computer.context().pages().get(1));
        computer.waitForAll(Person.ANN);
    }

    @Test
    void a_call_stops_every_vendor() {
        openAndConsent();

        computer.page().evaluate("supportWidget.consent(false)");

        annIsForgotten();
        assertThat(computer.keepers()).isEmpty();
    }

    private void openAndConsent() {
        computer.open("/jsp/support");
        computer.page().evaluate(yes);
        computer.waitForAll(Person.ANN);
    }

    private void annIsForgotten() {
        computer.settleOnNobody();
        assertThat(computer.seen().values()).allMatch(String::isEmpty);
    }

    private void nothingIsRequested() {
        computer.page().evaluate("supportWidget.refresh()");
        computer.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(computer.vendorRequests()).isEmpty();
    }
}
