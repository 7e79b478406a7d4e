package org.supportwidget.vendortest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.supportwidget.Identity;

/** One browser, at which people sit one after the other. */
final class Desk extends Sight implements AutoCloseable {
    private static final int PATIENCE = 10_000;

    private final String origin;
    private final BrowserContext context;
    final Network network;
    private Page page;

    /** What the vendor was given, in order. */
    final List<Map<String, String>> given = new ArrayList<>();

    /** Uncaught errors, but for those of a loader that the kit has broken. */
    final List<String> errors = new ArrayList<>();

    /** Violations of the policy, as {@code directive blocked-URL}. */
    final List<String> violations = new ArrayList<>();

    Desk(Trial trial, Stage.Resources stage) {
        super(trial);
        origin = stage.application.origin();
        context = stage.browser.newContext();
        network = new Network(trial, context, origin);
        context.exposeFunction("sandboxJudge", this::judge);
        context.exposeFunction(
                "sandboxRequests",
                arguments -> network.requested.add(arguments[0] + " " + arguments[1]));
        context.exposeFunction(
                "sandboxViolation", arguments -> violations.add(String.valueOf(arguments[0])));
        context.addInitScript(
                "addEventListener('securitypolicyviolation', e => window.sandboxViolation("
                        + "e.effectiveDirective + ' ' + (e.blockedURI || 'inline')))");
        context.addInitScript(Scripts.TIMERS);
        page = newTab();
    }

    private Object judge(Object... arguments) {
        Map<String, String> fields = new HashMap<>();
        ((Map<?, ?>) arguments[0])
                .forEach((key, value) -> fields.put(String.valueOf(key), String.valueOf(value)));
        given.add(fields);
        return trial.subject.judge(fields::get).text();
    }

    /** Opens another tab and looks at it. */
    Page newTab() {
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(
                error -> {
                    if (!error.contains("of the loader")) {
                        errors.add(error.split("\n", 2)[0]);
                    }
                });
        return page;
    }

    @Override
    Page page() {
        return page;
    }

    void lookAt(Page tab) {
        page = tab;
    }

    /** Signs in behind the pages' back; whoever was signed in is not any longer. */
    void signIn(Identity person) {
        FormData form = FormData.create();
        Map<String, String> values = new HashMap<>();
        values.put("id", person.id());
        values.put("email", person.email());
        values.put("name", person.name());
        values.forEach(
                (name, value) -> {
                    if (value != null) {
                        form.set(name, value);
                    }
                });
        context.request().post(origin + "/be", RequestOptions.create().setForm(form));
    }

    /** The session times out. */
    void endSession() {
        context.request().get(origin + "/end");
    }

    /** Opens a page; does not wait for what it loads. */
    void open(String path) {
        page.navigate(
                origin + path,
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Signs somebody in and has the vendor verify that. */
    void start(Identity person) {
        signIn(person);
        open("/page");
        verified(person, "in a page of theirs");
    }

    /** Fetches a page and swaps its body into the one that is there, as Turbo does. */
    void openSoftly(String path) {
        page.evaluate(Scripts.SOFT, path);
    }

    /** The vendor shows that it has verified somebody. */
    void verified(Identity person, String where) {
        String wanted = "verified " + trial.subject.knownAs(person);
        until(
                () -> verdicts().contains(wanted),
                () ->
                        "the vendor does not verify "
                                + person.email()
                                + " "
                                + where
                                + ": it says "
                                + verdicts()
                                + ", was given "
                                + last()
                                + ", uncaught errors "
                                + errors
                                + ", violations "
                                + violations);
    }

    private Object last() {
        return given.isEmpty() ? "nothing" : given.get(given.size() - 1).keySet();
    }

    /** Nothing is left of somebody, and the browser knows. */
    void gone(Identity person, String after) {
        until(
                () -> !isSeen(person) && !isKept(person),
                () ->
                        after
                                + ", "
                                + (isSeen(person)
                                        ? "the page still shows "
                                        : "the browser still keeps ")
                                + person.email());
        until(
                () -> !isMarked(),
                () -> after + ", stop(page) never comes to an end: it is called again and again");
    }

    /** Waits for a condition. */
    void until(BooleanSupplier condition, Supplier<String> fault) {
        try {
            page.waitForCondition(
                    condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new Fault(fault.get());
        }
    }

    /** From now on the vendor's frame or socket never gets ready, in pages that are opened. */
    void disconnect() {
        context.addInitScript(
                "window.sandboxConnection = { then() { window.sandboxWaits = true; } };");
    }

    /** In pages that are opened, another tab holds every lock for a while. */
    void delayLocks() {
        context.addInitScript(Scripts.LATE_LOCKS);
    }

    /** Whatever the page is about to do has been done. */
    void quiet() {
        until(
                () -> ask("() => window.kitTimers", null).equals(0),
                () -> "the page sets one timer after the other");
    }

    void noErrors(String when) {
        Fault.when(!errors.isEmpty(), "an uncaught error " + when + ": " + errors);
    }

    @Override
    public void close() {
        context.close();
    }
}
