package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One route in one template language, and what of Ann's could be seen of each vendor. */
final class Scene implements AutoCloseable {
    private final Cluster cluster;
    private final Browsers browsers;
    private final Route route;
    private final String language;
    private final boolean guarded;
    private final @Nullable Path folder;
    private final Map<String, List<String>> shown = new TreeMap<>();
    private final Map<String, List<String>> kept = new TreeMap<>();
    private final List<String> unserved = new ArrayList<>();
    private Computer computer;

    Scene(Cluster cluster, Browsers browsers, Route route, String language, boolean guarded) {
        this.cluster = cluster;
        this.browsers = browsers;
        this.route = route;
        this.language = language;
        this.guarded = guarded;
        folder = route.keepsBrowser() ? temporaryFolder() : null;
        computer = newComputer();
    }

    /** Plays the route from Ann's sign-in to Ben's page. */
    void play() {
        cluster.use(Map.of());
        route.begin(this);
        computer.open(pages("/support"));
        computer.waitForAll(Person.ANN);
        computer.say(Person.SECRET);
        route.go(this);
        settle();
        check();
        if (!Person.BEN.equals(route.last())) {
            route.next(this);
        }
        computer.open(pages("/support"));
        computer.settleOn(Person.BEN);
        check();
        noteUnserved();
    }

    Cluster cluster() {
        return cluster;
    }

    Computer computer() {
        return computer;
    }

    /** What the next person saw of Ann's. */
    List<String> shown(String vendor) {
        return shown.getOrDefault(vendor, List.of());
    }

    /** What the browser still kept of Ann's. */
    List<String> kept(String vendor) {
        return kept.getOrDefault(vendor, List.of());
    }

    /** The vendors that do not serve Ben in the end. */
    List<String> unserved() {
        return unserved;
    }

    String pages(String path) {
        return "/" + language + path;
    }

    /** Sends a form, as a button to sign out would, and waits for the page at the end. */
    void submit(String action, String to) {
        send(action, "to", to);
        computer.page().waitForURL(cluster.url(action.equals("/test/out") ? to : action));
    }

    void postBack(String action) {
        Page page = computer.page();
        page.waitForRequestFinished(() -> send(page.url(), "postback", action));
        page.waitForLoadState();
    }

    /** Ann signs out and Ben in, and no page is left for another. */
    void changeUsersSoftly() {
        SoftNavigation.signOut(computer.page());
        if (guarded) {
            computer.settleOnNobody();
        }
        check();
        computer.signIn(Person.BEN);
        SoftNavigation.follow(computer.page(), pages("/support"));
    }

    private void send(String action, String name, String value) {
        computer.page().evaluate(FORM, List.of(action, name, value));
    }

    void settle() {
        Person last = route.last();
        if (last != null) {
            computer.settleOn(last);
        } else if (guarded) {
            computer.settleOnNobody();
        }
    }

    /** Notes what is seen now, and what is kept where the next person's vendors will look. */
    void check() {
        checkShown();
        for (String vendor : Engines.VENDORS) {
            note(kept, vendor, computer.kept(vendor));
        }
    }

    /** Notes what is seen now. */
    void checkShown() {
        computer.seen().forEach((vendor, seen) -> note(shown, vendor, seen));
    }

    private void note(Map<String, List<String>> leaks, String vendor, String text) {
        List<String> secrets =
                Person.ANN_RENAMED.equals(route.last())
                        ? List.of(Person.ANN.email(), Person.SECRET)
                        : Person.ANNS;
        if (secrets.stream().anyMatch(text::contains)) {
            leaks.computeIfAbsent(vendor, v -> new ArrayList<>()).add(text);
        }
    }

    void reopenBrowser() {
        computer.close();
        computer = newComputer();
    }

    private void noteUnserved() {
        computer.seen()
                .forEach(
                        (vendor, seen) -> {
                            if (!seen.contains("verified " + Person.BEN.email())) {
                                unserved.add(vendor + ": " + seen);
                            }
                        });
    }

    private Computer newComputer() {
        Computer made =
                new Computer(cluster, folder == null ? browsers.fresh() : browsers.in(folder));
        if (!guarded) {
            made.context().addInitScript(HandWritten.SCRIPT);
        }
        return made;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        computer.close();
        cluster.use(Map.of());
    }

    private static final String FORM =
            """
            ([action, name, value]) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = action;
              const field = document.createElement('input');
              field.name = name;
              field.value = value;
              form.append(field);
              document.body.append(form);
              form.submit();
            }""";
}
