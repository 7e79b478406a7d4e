package org.supportwidget.nodes;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.supportwidget.nodes.node.Person;

/** One person at one browser. */
final class Visitor implements AutoCloseable {
    private static final String ALL_SHOW =
            """
            words => ['thread', 'zendesk-chat', 'freshchat'].every(vendor => {
              const panel = document.querySelector(`[data-sandbox-panel="${vendor}"]`);
              return panel && words.every(word => panel.textContent.includes(word));
            })\
            """;
    private static final String SAY =
            """
            line => document.querySelectorAll('[data-sandbox-panel] form').forEach(form => {
              form.elements.message.value = line;
              form.requestSubmit();
            })\
            """;
    private static final String POST =
            """
            async ([path, words]) => {
              const form = new URLSearchParams();
              for (let i = 0; i < words.length; i += 2) form.set(words[i], words[i + 1]);
              return (await fetch(path, { method: 'POST', body: form })).status;
            }\
            """;
    private static final String MARKS =
            """
            () => Object.fromEntries(Object.keys(localStorage)
              .filter(key => key.startsWith('support-widget.')).map(key => [key, localStorage[key]]))\
            """;
    private static final String NOBODY =
            """
            () => !Object.keys(localStorage).some(key => key.startsWith('support-widget.')
                && localStorage[key].length > 1)
              && !document.querySelector('[data-sandbox-panel]')\
            """;

    private final Cluster cluster;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();

    Visitor(Cluster cluster, BrowserContext context) {
        this.cluster = cluster;
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> problems.add(message.type() + ": " + message.text()));
        page.onPageError(error -> problems.add("uncaught: " + error));
        page.onResponse(this::note);
    }

    private void note(Response response) {
        if (response.url().contains("/support-widget/token")) {
            String path = response.url().replace(cluster.origin(Certificate.HOST), "");
            tokens.add(response.status() + " " + path.replaceAll("\\?.*", ""));
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** What the console has said, but that storage was cleared. */
    List<String> problems() {
        problems.removeIf(problem -> problem.contains("Clear-Site-Data header on"));
        return problems;
    }

    /** The token path's answers so far: status and path. */
    List<String> tokens() {
        return tokens;
    }

    /** Signs in behind the page's back, by a script of its own. */
    void signIn(Person person) {
        post("/sign-in", "id", person.id(), "email", person.email(), "name", person.name());
    }

    /** Sends a form by a script of the page's. */
    void post(String path, String... form) {
        Object status = page.evaluate(POST, List.of(ReverseProxy.PREFIX + path, List.of(form)));
        if (!Integer.valueOf(204).equals(status)) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    /**
     * Opens the page.
     *
     * @return which node answered
     */
    String open() {
        Response response = page.navigate(cluster.url("/page"));
        if (response.status() != 200) {
            throw new IllegalStateException("the page answered " + response.status());
        }
        return page.locator("#node").textContent();
    }

    /** Every vendor has verified the person, and shows each of the lines. */
    void waitFor(Person person, String... lines) {
        List<String> words = new ArrayList<>(List.of("verified " + person.email()));
        words.addAll(List.of(lines));
        try {
            page.waitForFunction(ALL_SHOW, words);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "seen: "
                            + page.evaluate(
                                    "document.documentElement.outerHTML.replace(/<script[^>]*guard.*?script>/s,"
                                            + " '')")
                            + "; "
                            + tokens
                            + "; "
                            + problems,
                    e);
        }
    }

    void waitForNobody() {
        page.waitForFunction(NOBODY);
    }

    /** Says something to every vendor. */
    void say(String line) {
        page.evaluate(SAY, line);
    }

    /** For whom each vendor was started. */
    Map<String, String> marks() {
        Map<String, String> marks = new TreeMap<>();
        ((Map<?, ?>) page.evaluate(MARKS)).forEach((key, mark) -> marks.put("" + key, "" + mark));
        return marks;
    }

    @Override
    public void close() {
        context.close();
    }
}
