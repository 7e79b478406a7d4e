package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a container, a framework or a proxy puts in the place of a token when nobody is signed in.
 */
@ExtendWith(Stage.class)
class TokenAnswersIT {
    private static final String RECORD =
            """
            let chat;
            Object.defineProperty(window, 'zChat', {
              get: () => chat,
              set(real) {
                const init = real.init;
                real.init = config => { window.given = config; init(config); };
                chat = real;
              },
            });""";

    private final Computer computer;

    TokenAnswersIT(Cluster cluster, Browsers browsers) {
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        computer.context().addInitScript(RECORD);
        computer.signIn(Person.ANN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html;charset=UTF-8", "application/xhtml+xml"})
    void a_log_in_page_with_the_status_200(String type) {
        computer.context()
                .route(
                        "**/support-widget/token/**",
                        route ->
                                route.fulfill(
                                        new FulfillOptions()
                                                .setContentType(type)
                                                .setBody("<form action=j_security_check></form>")));

        Object token =
                computer.page()
                        .evaluate(
                                "new Promise(done => given.authentication.jwt_fn("
                                        + "token => done(token || 'none')))");

        assertThat(token).isEqualTo("none");
        computer.page()
                .waitForFunction("() => !document.querySelector('[data-sandbox=zendesk-chat]')");
        assertThat(computer.kept("zendesk-chat")).isEmpty();
    }

    /** As Tomcat does after a log-in by form: with the headers of the script's request. */
    @ParameterizedTest
    @ValueSource(strings = {"state", "zendesk-chat"})
    void shown_in_a_window_lead_to_a_page(String name) {
        computer.context()
                .route(
                        "**/support-widget/token/" + name,
                        route ->
                                route.fulfill(
                                        new FulfillOptions()
                                                .setResponse(
                                                        computer.context()
                                                                .request()
                                                                .get(route.request().url()))));

        computer.open("/support-widget/token/" + name);

        computer.page().waitForURL(url -> !url.contains("/token/"));
    }
}
