package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A marked sign-out may be late, but it is never lost: whatever the page does in the meantime. */
@ExtendWith(Stage.class)
class SwallowedSignOutIT {
    private static final String FORM =
            "<form id=form data-support-logout action=/test/echo method=post><input type=hidden"
                    + " name=token value=t><button id=go name=by value=form>Out</button></form>";
    private static final String BUTTON =
            "<form id=form action=/test/echo method=post><input type=hidden name=token value=t>"
                    + "<button id=go data-support-logout name=by value=button>Out</button></form>";
    private static final String LINK =
            "<a id=go data-support-logout href='/test/echo?by=link'>Out</a>";
    private static final String SCRIPT =
            """
            <div id=form><button id=go type=button data-support-logout>Out</button></div>
            <script nonce=NONCE>
              document.addEventListener('click', event => {
                if (event.target.id === 'go') location = '/test/echo?by=script';
              });
            </script>""";

    private final Cluster cluster;
    private final Computer computer;

    SwallowedSignOutIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        computer = new Computer(cluster, browsers.fresh());
    }

    @BeforeEach
    void ann_is_signed_in() {
        cluster.use(Map.of());
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void the_console_is_empty() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "FORM, go.replaceWith('Signing out…'), POST token=t by=form",
        "FORM, go.disabled = true, POST token=t by=form",
        "FORM, form.outerHTML = form.outerHTML, POST token=t by=form",
        "FORM, form.innerHTML = '', POST token=t by=form",
        "FORM, document.body.replaceChildren('Signing out…'), POST token=t by=form",
        "BUTTON, go.replaceWith('Signing out…'), POST token=t by=button",
        "BUTTON, form.outerHTML = form.outerHTML, POST token=t by=button",
        "BUTTON, form.remove(), POST token=t by=button",
        "LINK, go.outerHTML = 'Signing out…', GET by=link",
        "LINK, document.body.replaceChildren(), GET by=link",
        "SCRIPT, go.outerHTML = go.outerHTML, GET by=script",
        "SCRIPT, form.replaceWith('Signing out…'), GET by=script"
    })
    void goes_on_when_the_page_has_changed(String markup, String change, String asked) {
        annSees(markup(markup));
        computer.page()
                .evaluate(
                        "chatgenie.default.messenger = () =>"
                                + " ({ destroy: () => new Promise(done => { window.done = done; }) })");
        computer.page().locator("#go").click();
        computer.page().waitForFunction("() => window.done");

        computer.page().evaluate(change + "; done()");

        assertThat(computer.page().locator("body")).hasText(asked);
    }

    @Test
    void a_marked_button_of_a_form_that_is_not_valid_stops_nobody() {
        annSees(
                "<form action=/test/echo><input required name=why>"
                        + "<button id=go data-support-logout>Out</button></form>");

        computer.page().locator("#go").click();
        assertThat(computer.page().locator(":invalid:focus")).hasCount(1);
        assertThat(computer.keepers()).hasSize(4);

        computer.page().locator("input").first().fill("bye");
        computer.page().locator("#go").click();
        assertThat(computer.page().locator("body")).hasText("GET why=bye");
        assertThat(computer.keepers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<form action=/test/echo><input required name=why>"
                        + "<button id=go data-support-logout formnovalidate>Out</button></form>",
                "<form action=/test/echo novalidate><input required name=why>"
                        + "<button id=go data-support-logout>Out</button></form>"
            })
    void a_form_that_need_not_be_valid_signs_out(String markup) {
        annSees(markup);

        computer.page().locator("#go").click();

        assertThat(computer.page().locator("body")).hasText("GET why=");
        assertThat(computer.keepers()).isEmpty();
    }

    private static String markup(String name) {
        return switch (name) {
            case "FORM" -> FORM;
            case "BUTTON" -> BUTTON;
            case "LINK" -> LINK;
            default -> SCRIPT;
        };
    }

    private void annSees(String markup) {
        computer.openMarkup(markup);
        computer.waitForScripts(Person.ANN);
    }
}
