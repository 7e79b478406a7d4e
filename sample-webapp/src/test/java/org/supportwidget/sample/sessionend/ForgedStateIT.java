package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup that a user wrote says whose page it is: as a block of his own, or as one of ours. */
@ExtendWith(Stage.class)
class ForgedStateIT {
    private static final String OURS = "script[data-support-widget=state]";
    private static final String OTHER_SCRIPT = "/sandbox/thread/forged.js";

    /** The page of an enemy, Ben: what he can copy of it, and what he can make of that. */
    private static final String FORGED =
            """
            ([kind, script]) => {
              const block = [...document.querySelectorAll('script[data-support-widget=state]')].find(
                  each => each.textContent.includes('"thread"'));
              const copy = document.createElement('script');
              copy.type = 'application/json';
              copy.dataset.supportWidget = 'state';
              let text = block.textContent;
              if (kind === 'nobody') {
                text = text.replace(/"(user|guard)":"[^"]*"/g, '"$1":""').replace(/"visitor"/g, '"was"');
              }
              if (kind === 'loader') text = text.replace(/"loader":"[^"]*"/g, `"loader":"${script}"`);
              if (kind !== 'copied') text = text.replace(/"at":\\d+/, '"at":9000000000000');
              copy.textContent = text;
              return copy.outerHTML;
            }""";

    private final Cluster cluster;
    private final Computer computer;
    private final CallLog thread;

    ForgedStateIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        thread = CallLog.of(computer.context());
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems())
                .filteredOn(problem -> !problem.contains("Content Security Policy"))
                .isEmpty();
        computer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copied", "nobody", "loader"})
    void in_a_page_that_the_browser_loads(String kind) {
        String forged = forged(kind);
        computer.signIn(Person.ANN);

        computer.openMarkup("<p>" + forged + "</p><svg>" + forged + "</svg><div hidden>" + forged);
        computer.waitForScripts(Person.ANN);

        annGoesOn();
    }

    /** As where the tag stands in the head: the runtime has seen its own block before. */
    @ParameterizedTest
    @ValueSource(strings = {"copied", "nobody", "loader"})
    void behind_the_block_of_a_page_that_the_browser_loads(String kind) {
        String forged = forged(kind);
        computer.signIn(Person.ANN);

        computer.open("/test/page?behind=" + URLEncoder.encode(forged, StandardCharsets.UTF_8));
        computer.page().waitForLoadState(LoadState.NETWORKIDLE); // what it may have begun
        computer.waitForScripts(Person.ANN);

        annGoesOn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"copied", "nobody", "loader"})
    void in_what_a_script_adds(String kind) {
        String forged = forged(kind);
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForScripts(Person.ANN);

        computer.page()
                .evaluate(
                        "forged => { const comment = document.createElement('div');"
                                + " comment.innerHTML = forged; document.body.append(comment);"
                                + " document.body.append(document.createRange()"
                                + ".createContextualFragment(forged)); }",
                        forged);
        computer.page().waitForLoadState(LoadState.NETWORKIDLE); // what it may have begun
        computer.waitForScripts(Person.ANN);

        annGoesOn();
    }

    private String forged(String kind) {
        computer.signIn(Person.BEN);
        computer.open("/jsp/support");
        computer.waitForScripts(Person.BEN);
        String script = cluster.otherOrigin() + OTHER_SCRIPT;
        Object forged = computer.page().evaluate(FORGED, List.of(kind, script));
        assertThat(computer.page().locator(OURS).count()).isPositive();
        computer.page().evaluate("supportWidget.stop()");
        thread.clear();
        return String.valueOf(forged);
    }

    private void annGoesOn() {
        assertThat(thread.names()).isNotEmpty().containsOnly("start ann@example.org");
        assertThat(computer.seen().toString()).doesNotContain(Person.BEN.email());
        assertThat(computer.vendorRequests()).noneMatch(url -> url.contains("forged"));
    }
}
