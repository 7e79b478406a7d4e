package org.supportwidget.sample.sessionend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Libraries that fetch whole pages by script and put them into the page that is there. */
enum SoftNavigation {
    HTMX("htmx.org/%s/dist/htmx.min.js", "htmx.version"),
    TURBO("hotwired__turbo/%s/dist/turbo.es2017-umd.js", "turbo.version"),
    /** By hand, as many applications do it; no event says that a page has come. */
    PJAX(null, "");

    /** The cookie by which a browser asks the test's pages for a library. */
    static final String COOKIE = "soft-navigation";

    private final @Nullable String path;
    private final String version;

    SoftNavigation(@Nullable String path, String version) {
        this.path = path;
        this.version = version;
    }

    /** From now on, pages of the browser follow links and send forms softly. */
    void in(BrowserContext context, String url) {
        context.addCookies(List.of(new Cookie(COOKIE, name()).setUrl(url)));
    }

    /** The script that a page has in its head. */
    String script() {
        return switch (this) {
            case HTMX -> BOOST + library() + ";htmx.config.includeIndicatorStyles = false;";
            case TURBO ->
                    // Its bar brings a style without a nonce, which the strict policy blocks.
                    library().replace("this.installStylesheetElement();", "")
                            + ";Turbo.config.drive.progressBarDelay = 1e6;"
                            + NO_PREFETCH;
            case PJAX -> BY_HAND;
        };
    }

    private String library() {
        String name =
                "/META-INF/resources/webjars/"
                        + String.valueOf(path).formatted(System.getProperty(version));
        try (InputStream in = SoftNavigation.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Follows the navigation's link to a page, and waits until it has come into this one. */
    static void follow(Page page, String path) {
        page.evaluate("window.living = true");
        page.locator("nav a[href$='" + path + "']").click();
        // Until the page has come, Turbo shows a copy of it.
        page.locator(
                        "html:not([data-turbo-preview]) nav a[aria-current=page][href$='"
                                + path
                                + "']")
                .waitFor();
        assertThat(page.evaluate("window.living")).as("the page has stayed").isEqualTo(true);
    }

    /** Sends the sample's form to sign out, as if it were not marked. */
    static void signOut(Page page) {
        page.evaluate("window.living = true");
        page.locator("form.who").evaluate("form => delete form.dataset.supportLogout");
        page.locator("form.who button").click();
        page.getByText("You are signed out").waitFor();
        assertThat(page.evaluate("window.living")).as("the page has stayed").isEqualTo(true);
    }

    /**
     * Turbo asks for whatever link the mouse comes across; a JSP answers nobody with a new session,
     * whose cookie may come after that of the user who has signed in meanwhile.
     */
    private static final String NO_PREFETCH =
            "document.addEventListener('turbo:before-prefetch', event => event.preventDefault());";

    private static final String BOOST =
            """
            document.addEventListener('DOMContentLoaded', () =>
              document.body.setAttribute('hx-boost', 'true'));
            """;

    private static final String BY_HAND =
            """
            const go = async (url, options) => {
              const answer = await fetch(url, { ...options, headers: { 'X-PJAX': 'true' } });
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              if (answer.url !== location.href) history.pushState(null, '', answer.url);
              document.title = page.title;
              document.body.replaceWith(document.adoptNode(page.body));
            };
            addEventListener('click', event => {
              const link = event.target.closest('a[href]');
              if (!link) return;
              event.preventDefault();
              go(link.href);
            });
            addEventListener('submit', event => {
              const form = event.target;
              if (event.defaultPrevented || form.method !== 'post') return;
              event.preventDefault();
              go(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
            });
            addEventListener('popstate', () => go(location.href));
            """;
}
