package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements become properties of window and document: a user's comment must not switch us off. */
@ExtendWith(Stage.class)
class ClobberedPageIT {
    private static final String LEFT =
            "Object.keys(localStorage).filter(key => /^(sandbox-|__zlc)/.test(key))";

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
                "<iframe id=unthread_help_center></iframe><a name=support-widget-crisp></a>"
            })
    void vendors_start_and_stop_beside(String markup) {
        annSees(markup);

        nobodyIsLeftIn(markup);
    }

    /** What the vendors or the tests ask the document for themselves stays as it is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "documentElement",
                "querySelectorAll",
                "visibilityState",
                "cookie",
                "head",
                "forms",
                "contains",
                "dispatchEvent",
                "prerendering"
            })
    void vendors_stop_beside_a_member_of_document(String name) {
        annSees("");
        computer.page().evaluate("document.cookie = '__zlcmid=; Max-Age=0'");

        nobodyIsLeftIn("<form name=" + name + "></form><img name=" + name + " alt=''>");
    }

    private void annSees(String markup) {
        computer.signIn(Person.ANN);
        computer.openMarkup(markup);
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);
        cluster.expireSessions();
    }

    private void nobodyIsLeftIn(String markup) {
        computer.openMarkup(markup);
        computer.settleOnNobody();

        assertThat(computer.page().evaluate(LEFT)).isEqualTo(List.of());
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
        assertThat(computer.page().evaluate("typeof supportWidget.stop")).isEqualTo("function");
    }
}
