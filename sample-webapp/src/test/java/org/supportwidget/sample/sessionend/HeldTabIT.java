package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tab that hears of nothing, an open dialog in it, while somebody else signs in beside it. */
@ExtendWith(Stage.class)
class HeldTabIT {
    private static final String FORM =
            """
            action => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = action;
              document.body.append(form);
              form.submit();
            }""";

    private final Cluster cluster;
    private final Computer computer;
    private final List<String> requests = new ArrayList<>();
    private final AtomicInteger heard = new AtomicInteger();

    HeldTabIT(Cluster cluster, Browsers browsers) {
        this.cluster = cluster;
        cluster.use(Map.of());
        computer = new Computer(cluster, browsers.fresh());
        computer.signIn(Person.ANN);
    }

    @AfterEach
    void no_error_is_uncaught() {
        assertThat(computer.problems()).isEmpty();
        computer.close();
        cluster.use(Map.of());
    }

    @Test
    void the_request_that_made_the_page_is_not_repeated() {
        computer.open("/jsp/");
        Page anns = computer.page();
        anns.evaluate(FORM, "/test/transfer");
        anns.waitForURL(cluster.url("/test/transfer"));
        computer.waitForScripts(Person.ANN);
        computer.say(Person.SECRET);
        note(anns);
        Dialog dialog = hold(anns);

        benSignsInBesideIt();
        dialog.dismiss();

        nothingOfAnnsIsSeenIn(anns);
        assertThat(requests).doesNotContain("POST").hasSizeLessThanOrEqualTo(1);
        benGoesOn();
    }

    @Test
    void a_page_that_was_asked_for_is_fetched_anew_at_most_once() {
        computer.open("/jsp/support");
        computer.waitForAll(Person.ANN);
        Page anns = computer.page();
        note(anns);
        Dialog dialog = hold(anns);

        benSignsInBesideIt();
        dialog.dismiss();

        nothingOfAnnsIsSeenIn(anns);
        assertThat(requests).hasSizeLessThanOrEqualTo(1);
        benGoesOn();
    }

    @Test
    void what_was_typed_in_it_stays() {
        computer.openMarkup("<input id=note>");
        computer.waitForScripts(Person.ANN);
        Page anns = computer.page();
        anns.fill("#note", "half a sentence");
        note(anns);
        Dialog dialog = hold(anns);

        benSignsInBesideIt();
        dialog.dismiss();

        nothingOfAnnsIsSeenIn(anns);
        assertThat(anns.inputValue("#note")).isEqualTo("half a sentence");
        assertThat(requests).isEmpty();
    }

    @Test
    void two_applications_on_one_origin_do_not_fetch_each_others_pages_anew_in_turn() {
        cluster.use(
                Map.of(
                        "identity.id", "request.person.id",
                        "identity.email", "request.person.email",
                        "identity.name", "request.person.fullName"));
        Page anns = computer.page();
        anns.exposeFunction("noteHeard", mark -> heard.incrementAndGet());
        anns.addInitScript("addEventListener('storage', () => noteHeard())");
        computer.open("/test/page?as=ann&body=");
        threadServes(anns, Person.ANN);
        Page bens = computer.newTab();
        note(anns);

        for (int turn = 0; turn < 3; turn++) {
            Dialog dialog = hold(anns);
            int before = heard.get(); // Firefox lets events pass while its dialog is open
            computer.open("/test/page?as=ben&body=");
            threadServes(bens, Person.BEN);
            dialog.dismiss();
            anns.waitForCondition(() -> heard.get() > before);
            anns.waitForLoadState();
        }

        assertThat(requests).hasSizeLessThanOrEqualTo(1);
    }

    private static void threadServes(Page page, Person person) {
        page.locator("[data-sandbox=thread]").getByText("verified " + person.email()).waitFor();
    }

    private void note(Page page) {
        page.onRequest(
                request -> {
                    if (request.isNavigationRequest() && request.frame() == page.mainFrame()) {
                        requests.add(request.method());
                    }
                });
    }

    /** Opens a dialog, and with it stops everything in the page. */
    private static Dialog hold(Page page) {
        List<Dialog> dialogs = new ArrayList<>();
        page.onceDialog(dialogs::add);
        page.evaluate("void setTimeout(() => alert('Still there?'))");
        page.waitForCondition(() -> !dialogs.isEmpty());
        return dialogs.get(0);
    }

    private void benSignsInBesideIt() {
        computer.newTab();
        computer.signIn(Person.BEN);
        computer.open("/jsp/support");
        computer.waitForAll(Person.BEN);
        computer.say("Ben was here");
    }

    private static void nothingOfAnnsIsSeenIn(Page page) {
        page.waitForFunction(
                "() => ![...document.querySelectorAll('[data-sandbox-panel]')].some(panel =>"
                        + " panel.textContent.includes('ann@'))");
        page.waitForLoadState();
    }

    private void benGoesOn() {
        // Ann's tab has ended its vendor, and with it Ben's, which his tab starts once more.
        computer.page()
                .waitForFunction(
                        "() => `${localStorage['sandbox-thread']}`.includes('Ben was here')");
        computer.page().reload();
        computer.waitForAll(Person.BEN);
        assertThat(computer.seen().get("thread")).contains("Ben was here");
        assertThat(computer.seen().toString()).doesNotContain(Person.ANNS);
    }
}
