package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements become properties of window and document: a user's comment must not switch us off. */
@ExtendWith(Stage.class)
class ClobberedPageIT {
    private final Cluster cluster;
    private final Computer computer;

    ClobberedPageIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
    }

    @AfterEach
    void no_error_is_uncaught() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a id=supportWidget></a>",
                "<form id=supportWidget><input name=stop></form>",
                "<img name=supportWidget alt=''><img name=supportWidget id=stop alt=''>",
                "<iframe name=supportWidget></iframe>",
                "<a id=zChat></a><a id=Reamaze></a><a id=chatgenie></a><a id=$unthread></a>",
                "<form id=chatgenie><input name=default></form>"
                        + "<form id=$unthread><input name=helpCenter></form>"
                        + "<form id=zChat><input name=init><input name=logout></form>"
                        + "<form id=Reamaze><input name=reload></form>",
                "<a id=chatgenie></a><a id=chatgenie name=default></a>"
                        + "<a id=$unthread></a><a id=$unthread name=helpCenter></a>"
                        + "<a id=Reamaze></a><a id=Reamaze name=reload></a>",
                "<form id=_support><input name=account value=x><input name=user></form>",
                "<img name=currentScript alt=''>",
                "<form name=documentElement></form><form name=visibilityState></form>"
                        + "<form name=querySelectorAll></form>",
                "<iframe id=unthread_help_center></iframe><a name=support-widget-crisp></a>"
            })
    void vendors_start_and_stop_beside(String markup) {
        computer.signIn(Person.ANN);
        computer.openMarkup(markup);
        if (!markup.contains("currentScript")) {
            computer.waitForScripts(Person.ANN);
        } else {
            computer.open("/jsp/support"); // the sandbox itself asks for the current script
            computer.waitForScripts(Person.ANN);
        }
        computer.say(Person.SECRET);

        cluster.expireSessions();
        computer.openMarkup(markup);
        computer.settleOnNobody();

        assertThat(computer.keepers()).isEmpty();
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
        assertThat(computer.page().evaluate("typeof supportWidget.stop")).isEqualTo("function");
    }
}
