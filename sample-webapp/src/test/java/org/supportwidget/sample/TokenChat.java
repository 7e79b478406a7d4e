package org.supportwidget.sample;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A visitor of {@link ChatPages}. In place of the SDK stands one that keeps what it is answered in
 * {@code answers}, and in local storage who was logged out where.
 */
final class TokenChat implements AutoCloseable {
    static final String MARK = "localStorage['support-widget.zendesk-chat']";

    private static final String SDK =
            """
            window.answers = [];
            window.zChat = {
              init(config) {
                window.ask = () => config.authentication.jwt_fn((token) => answers.push(token || null));
                ask();
              },
              endChat: (done) => done(),
              logoutForAll() { localStorage.ended = (localStorage.ended || '') + (window.name || 'page') + ' '; },
            };
            """;

    private final ChatPages pages;
    private final Visitor visitor;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private int responses;

    TokenChat(String sandboxOrigin, Chromium chromium) {
        pages = new ChatPages(sandboxOrigin);
        visitor = chromium.visitor();
        page = tab();
    }

    ChatPages pages() {
        return pages;
    }

    Page page() {
        return page;
    }

    /** The URLs at which tokens were asked for, by all tabs. */
    List<String> asked() {
        return asked;
    }

    /** How many of these answers have begun. */
    int responses() {
        return responses;
    }

    List<String> problems() {
        return visitor.problems();
    }

    /** Another tab, with the same SDK. */
    Page tab() {
        Page tab = visitor.newPage();
        tab.route("**/web-sdk.js", TokenChat::sdk);
        tab.onRequest(
                request -> {
                    if (request.url().contains(ChatPages.TOKEN_PATH + "?")) {
                        asked.add(request.url());
                    }
                });
        tab.onResponse(this::count);
        return tab;
    }

    private static void sdk(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(SDK));
    }

    private void count(Response response) {
        if (response.url().contains(ChatPages.TOKEN_PATH + "?")
                || response.url().endsWith("/stalls")) {
            responses++;
        }
    }

    /** Who is signed in from now on. */
    void be(String who) {
        page.context().addCookies(List.of(new Cookie("who", who).setUrl(pages.origin())));
    }

    void open() {
        page.navigate(pages.page());
    }

    /** Who answers when a token is asked for. */
    void route(Consumer<Route> handler) {
        page.route("**" + ChatPages.TOKEN_PATH + "?*", handler);
    }

    /** Ten seconds go by after so many requests. */
    void timeOut(int requests) {
        page.waitForCondition(() -> asked.size() == requests);
        page.clock().fastForward(10_000);
    }

    /** Waits until the SDK has been answered so often. */
    void answered(int times) {
        page.waitForFunction("times => window.answers && answers.length === times", times);
    }

    /** Waits until nobody is to be stopped. */
    void stopped() {
        page.waitForFunction("() => !" + MARK);
    }

    /** What the SDK was answered: tokens, or null for none. */
    @SuppressWarnings("unchecked") // JSON
    List<@Nullable Object> answers() {
        return (List<@Nullable Object>) page.evaluate("answers");
    }

    /** In which tabs somebody was logged out. */
    String ended() {
        return String.valueOf(page.evaluate("localStorage.ended || ''"));
    }

    /** Whom a token names. */
    static String email(Object token) throws Exception {
        return String.valueOf(
                SignedJWT.parse(token.toString()).getPayload().toJSONObject().get("email"));
    }

    @Override
    public void close() {
        visitor.close();
        pages.close();
    }
}
