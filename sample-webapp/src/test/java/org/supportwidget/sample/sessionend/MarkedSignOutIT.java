package org.supportwidget.sample.sessionend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code data-support-logout}: the vendors stop first, then it goes on in the way the user asked.
 */
@ExtendWith(Stage.class)
class MarkedSignOutIT {
    private final Cluster cluster;
    private final Computer computer;

    MarkedSignOutIT(Cluster cluster, Browsers browsers) {
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
    @CsvSource(
            delimiter = '|',
            value = {
                "<a id=go data-support-logout href='/test/echo?by=link'><b>Out</b></a> | GET by=link",
                "<form action=/test/echo method=post><button id=go data-support-logout name=by"
                        + " value=button>Out</button></form> | POST by=button",
                "<form data-support-logout action=/test/echo method=post><input name=a value=1>"
                        + "<button name=by value=first>1</button><button id=go name=by value=second>2"
                        + "</button></form> | POST a=1 by=second",
                "<form data-support-logout action=/test/echo method=post><input type=submit id=go"
                        + " data-support-logout name=by value=both></form> | POST by=both",
                "<form data-support-logout id=f action=/test/echo></form><button id=go form=f"
                        + " formaction='/test/echo?x' formmethod=post>Out</button> | POST x="
            })
    void stops_every_vendor_and_goes_on_as_asked(String markup, String asked) {
        annSees(markup);

        computer.page().locator("#go").click();

        assertThat(computer.page().locator("body")).hasText(asked);
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_form_that_a_script_submits_goes_the_same_way() {
        annSees("<form data-support-logout action=/test/echo method=post></form>");

        computer.page().evaluate("document.forms[0].requestSubmit()");

        assertThat(computer.page().locator("body")).hasText("POST");
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void a_form_that_is_not_valid_stops_nobody() {
        annSees(
                "<form data-support-logout action=/test/echo><input required name=why>"
                        + "<button id=go>Out</button></form>");

        computer.page().locator("#go").click();
        assertThat(computer.page().locator(":invalid:focus")).hasCount(1);
        assertThat(computer.keepers()).hasSize(4);

        computer.page().locator("input").first().fill("bye");
        computer.page().locator("#go").click();
        assertThat(computer.page().locator("body")).hasText("GET why=bye");
        assertThat(computer.keepers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_new_tab_is_a_new_tab(boolean byKey) {
        annSees(
                "<a id=go data-support-logout href=/test/echo "
                        + (byKey ? "" : "target=_blank")
                        + ">Out</a>");
        Locator.ClickOptions click = new Locator.ClickOptions();
        if (byKey) {
            click.setModifiers(List.of(KeyboardModifier.CONTROL));
        }

        Page tab =
                computer.context().waitForPage(() -> computer.page().locator("#go").click(click));

        assertThat(tab.locator("body")).hasText("GET");
        assertThat(computer.page()).hasURL(Pattern.compile(".*/test/page.*"));
        computer.page().waitForFunction("() => !document.querySelector('[data-sandbox-panel]')");
        assertThat(computer.keepers()).isEmpty();
    }

    @Test
    void the_applications_own_handler_runs_once_after_the_stop() {
        annSees(
                """
                <button id=go type=button data-support-logout>Out</button>
                <script nonce=NONCE>
                  window.seen = [];
                  document.getElementById('go').addEventListener('click', () =>
                      seen.push(Object.keys(localStorage).filter(key => /^sandbox/.test(key)).length));
                </script>""");

        computer.page().locator("#go").dblclick();
        computer.page().waitForFunction("() => seen.length");

        assertThat(computer.page().evaluate("seen")).isEqualTo(List.of(0));
    }

    @Test
    void waits_for_a_vendor_that_hangs_but_not_for_long() {
        annSees("<a id=go data-support-logout href=/test/echo>Out</a>");
        computer.page()
                .evaluate(
                        "chatgenie.default.messenger = () => ({destroy: () => new Promise(() => {})})");

        long before = System.nanoTime();
        computer.page().locator("#go").click();
        assertThat(computer.page().locator("body")).hasText("GET");

        assertThat((System.nanoTime() - before) / 1_000_000).isBetween(1900L, 8000L);
        assertThat(computer.keepers()).containsExactly("thread");
        assertThat(computer.page().evaluate("localStorage['support-widget.thread'][0]"))
                .isEqualTo("-");
    }

    @Test
    void with_nobody_left_it_goes_on_at_once() {
        computer.forgetSessionCookie();
        computer.openMarkup(
                "<a id=go data-support-logout href='#done'>Out</a><script nonce=NONCE>"
                        + "document.addEventListener('click', e => window.kept = e.defaultPrevented)"
                        + "</script>");

        assertThat(computer.page().evaluate("document.getElementById('go').click(), location.hash"))
                .isEqualTo("#done");
        assertThat(computer.page().evaluate("kept")).isEqualTo(false);
        assertThat(computer.vendorRequests()).isEmpty();
    }

    private void annSees(String markup) {
        computer.openMarkup(markup);
        computer.waitForScripts(Person.ANN);
    }
}
