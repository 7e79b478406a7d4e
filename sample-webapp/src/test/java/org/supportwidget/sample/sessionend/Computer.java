package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One browser, at which people sit one after the other. */
final class Computer implements AutoCloseable {
    private final Cluster cluster;
    private final BrowserContext context;
    private final List<String> problems = new ArrayList<>();
    private final List<String> vendorRequests = new ArrayList<>();
    private Page page;

    Computer(Cluster cluster, BrowserContext context) {
        this.cluster = cluster;
        this.context = context;
        context.onRequest(
                request -> {
                    if (request.url().startsWith(cluster.otherOrigin() + "/sandbox/")) {
                        vendorRequests.add(request.url());
                    }
                });
        page = newTab();
    }

    /** The tab that is looked at. */
    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens another tab and looks at it. */
    Page newTab() {
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.setDefaultNavigationTimeout(60_000);
        page.onConsoleMessage(
                message -> {
                    // Browsers look for an icon wherever a page names none, and say what they
                    // clear.
                    if (!message.location().contains("/favicon.ico")
                            && !message.text().startsWith("Clear-Site-Data header on")) {
                        problems.add(
                                "%s: %s at %s"
                                        .formatted(
                                                message.type(),
                                                message.text(),
                                                message.location()));
                    }
                });
        page.onPageError(error -> problems.add("uncaught: " + error));
        return page;
    }

    /** From now on, pages follow links and send forms softly. */
    void navigate(SoftNavigation how) {
        how.in(context, cluster.url("/"));
    }

    /** Not {@link Page#goBack()}, which waits in vain for a page that Firefox restores. */
    void goBack(String path) {
        page.evaluate("history.back()");
        page.waitForCondition(() -> page.url().equals(cluster.url(path)));
    }

    void lookAt(Page tab) {
        page = tab;
    }

    /** Console messages and uncaught errors so far. */
    List<String> problems() {
        return problems;
    }

    List<String> vendorRequests() {
        return vendorRequests;
    }

    void open(String path) {
        page.navigate(cluster.url(path));
    }

    /** A page of a test's own, with every vendor. */
    void openMarkup(String body) {
        open("/test/page?body=" + URLEncoder.encode(body, StandardCharsets.UTF_8));
    }

    /** Each vendor with a script has verified the person. */
    void waitForScripts(Person person) {
        Panels.waitForScripts(page, person);
    }

    /** The vendors that still keep somebody. */
    List<String> keepers() {
        return Engines.VENDORS.stream().filter(vendor -> !kept(vendor).isEmpty()).toList();
    }

    /** Does not wait for what the page still loads. */
    void openUnfinished(String path) {
        page.navigate(
                cluster.url(path),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    /** Signs in behind the pages' back; whoever was signed in is not any longer. */
    void signIn(Person person) {
        be(person, FormData.create());
    }

    void signInWithContainer(Person person) {
        be(person, FormData.create().set("login", "yes"));
    }

    private void be(Person person, FormData form) {
        int status =
                context.request()
                        .post(
                                cluster.url("/test/be"),
                                RequestOptions.create()
                                        .setForm(
                                                form.set("id", person.id())
                                                        .set("email", person.email())
                                                        .set("name", person.fullName())))
                        .status();
        if (status != 204) {
            throw new IllegalStateException("sign-in answered " + status);
        }
    }

    void forgetSessionCookie() {
        context.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
    }

    /** Each vendor has verified the person, frames included. */
    void waitForAll(Person person) {
        waitForScripts(person);
        for (String frame : List.of("iframe[src*='/sandbox/crisp/']", "#unthread_help_center")) {
            page.frameLocator(frame).getByText("verified " + person.email()).waitFor();
        }
    }

    /** The same, as long as a page waits for anything: what is seen then is the verdict. */
    void settleOn(Person person) {
        try {
            waitForAll(person);
        } catch (TimeoutError e) {
            // The verdict tells which vendor it was.
        }
    }

    /** Nobody is left to be stopped, or the page has waited in vain. */
    void settleOnNobody() {
        try {
            Panels.waitForNobody(page);
        } catch (TimeoutError e) {
            // The verdict tells which vendor it was.
        }
    }

    /** Says something to every vendor that has a panel. */
    void say(String line) {
        Panels.say(page, line);
    }

    /** What the vendor keeps in the page's storage and cookies. */
    String kept(String vendor) {
        return Panels.kept(page, vendor);
    }

    /** What can be seen of each vendor in this tab now. */
    Map<String, String> seen() {
        return Panels.seen(page);
    }

    @Override
    public void close() {
        context.close();
    }
}
