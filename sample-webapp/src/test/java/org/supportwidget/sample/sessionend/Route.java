package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The eighteen ways to stop being the page's user. Each begins in Ann's page and ends in a page
 * that the next person may look at; nothing in them is marked for the library's benefit.
 */
enum Route {
    LOG_OUT_THEN_REDIRECT_TO_A_PAGE_WITH_THE_TAG(
            scene -> scene.submit("/test/out", scene.pages("/signed-out"))),
    LOG_OUT_ANSWERED_DIRECTLY(scene -> scene.submit("/test/direct", scene.pages("/signed-out"))),
    LOG_OUT_TO_A_STATIC_PAGE(
            scene -> {
                scene.submit("/test/out", "/static.html");
                scene.checkShown();
                scene.computer().open(scene.pages("/"));
            }),
    LOG_OUT_BY_WAY_OF_AN_IDENTITY_PROVIDER(
            scene -> {
                String home = scene.cluster().url(scene.pages("/"));
                String provider = scene.cluster().otherOrigin() + "/test/out?to=" + home;
                // By a link: the page's policy lets no form lead to another origin.
                scene.computer()
                        .page()
                        .evaluate(
                                "to => { location = '/test/out?to=' + encodeURIComponent(to); }",
                                provider);
                scene.computer().page().waitForURL(home);
            }),
    SESSION_TIME_OUT(
            scene -> {
                scene.cluster().expireSessions();
                scene.computer().open(scene.pages("/"));
            }),
    SESSION_TIME_OUT_SEEN_FIRST_BY_AN_AJAX_CALL(
            scene -> {
                scene.cluster().expireSessions();
                Page page = scene.computer().page();
                page.evaluate(
                        "home => void fetch('/test/who').then(answer => answer.text())"
                                + ".then(who => { if (who === 'nobody') location = home; })",
                        scene.pages("/"));
                page.waitForURL(scene.cluster().url(scene.pages("/")));
            }),
    SERVER_RESTART(
            scene -> {
                scene.cluster().restart();
                scene.computer().open(scene.pages("/"));
            }),
    ANOTHER_NODE(
            scene -> {
                scene.cluster().switchNode();
                scene.computer().open(scene.pages("/"));
            }),
    USER_SWITCH_WITHOUT_A_PAGE_BETWEEN(
            Person.BEN,
            scene -> {
                scene.computer().signIn(Person.BEN);
                scene.computer().open(scene.pages("/support"));
            }),
    LOG_OUT_IN_ANOTHER_TAB(
            scene -> {
                Page first = scene.computer().page();
                Page second = scene.computer().newTab();
                scene.computer().open(scene.pages("/support"));
                scene.computer().waitForAll(Person.ANN);
                scene.submit("/test/out", scene.pages("/signed-out"));
                scene.settle();
                scene.computer().lookAt(first);
                scene.settle();
                scene.check();
                scene.computer().signIn(Person.BEN);
                scene.computer().lookAt(second);
                scene.computer().open(scene.pages("/support"));
                scene.computer().settleOn(Person.BEN);
                scene.computer().lookAt(first);
                scene.check();
                first.reload();
                // A token under way would be refused without the cookie.
                scene.computer().settleOn(Person.BEN);
                scene.computer().forgetSessionCookie();
                scene.computer().open(scene.pages("/"));
            }),
    BACK_BUTTON(
            scene -> {
                scene.submit("/test/out", scene.pages("/signed-out"));
                scene.settle();
                scene.computer().goBack(scene.pages("/support"));
            }),
    OFF_LINE_AT_LOG_OUT(
            scene -> {
                Page page = scene.computer().page();
                page.context().setOffline(true);
                page.evaluate("window.supportWidget && supportWidget.stop()");
                scene.computer().forgetSessionCookie();
                page.context().setOffline(false);
                scene.computer().open(scene.pages("/"));
            }),
    REQUEST_LOGOUT(scene -> scene.postBack("logout")) {
        @Override
        void begin(Scene scene) {
            scene.cluster()
                    .use(
                            Map.of(
                                    "identity.id", "principal.name",
                                    "identity.email", "principal.name",
                                    "identity.name", "session.user.fullName"));
            scene.computer().signInWithContainer(Person.ANN);
        }

        @Override
        void next(Scene scene) {
            scene.computer().signInWithContainer(Person.BEN);
        }
    },
    SESSION_INVALIDATED_BY_A_POSTBACK(scene -> scene.postBack("invalidate")),
    BROWSER_CLOSED_AND_REOPENED_BY_SOMEONE_ELSE(
            scene -> {
                scene.reopenBrowser();
                scene.computer().forgetSessionCookie();
                scene.computer().open(scene.pages("/"));
            }) {
        @Override
        boolean keepsBrowser() {
            return true;
        }
    },
    SAME_USER_WITH_A_NEW_E_MAIL(
            Person.ANN_RENAMED,
            scene -> {
                scene.computer().signIn(Person.ANN_RENAMED);
                scene.computer().open(scene.pages("/support"));
            }),
    SOFT_NAVIGATION_WITH_HTMX(Person.BEN, scene -> scene.changeUsersSoftly()) {
        @Override
        void begin(Scene scene) {
            scene.computer().navigate(SoftNavigation.HTMX);
            super.begin(scene);
        }
    },
    SOFT_NAVIGATION_WITH_TURBO(Person.BEN, scene -> scene.changeUsersSoftly()) {
        @Override
        void begin(Scene scene) {
            scene.computer().navigate(SoftNavigation.TURBO);
            super.begin(scene);
        }
    };

    /** Who is signed in at the end; null for nobody. */
    @SuppressWarnings("ImmutableEnumChecker") // a record of strings
    private final @Nullable Person last;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
    private final Consumer<Scene> way;

    Route(Consumer<Scene> way) {
        this(null, way);
    }

    Route(@Nullable Person last, Consumer<Scene> way) {
        this.last = last;
        this.way = way;
    }

    @Nullable Person last() {
        return last;
    }

    boolean keepsBrowser() {
        return false;
    }

    void begin(Scene scene) {
        scene.computer().signIn(Person.ANN);
    }

    final void go(Scene scene) {
        way.accept(scene);
    }

    void next(Scene scene) {
        scene.computer().signIn(Person.BEN);
    }
}
