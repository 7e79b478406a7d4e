package org.supportwidget.sample;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium; each visitor has a fresh profile in it. */
public final class Chromium implements AutoCloseable {
    /** This machine, by a name that makes plain HTTP as untrustworthy as anywhere else. */
    static final String PLAIN_HOST = "plain.test";

    /**
     * Chromium makes the list below its address bar as two pages of its own in every new window,
     * which takes as long as the window's page does. The other feature is on Playwright's list,
     * which this one replaces.
     */
    public static final String FEATURES =
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades";

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        FEATURES,
                                                        "--host-resolver-rules=MAP "
                                                                + PLAIN_HOST
                                                                + " 127.0.0.1")));
    }

    Visitor visitor() {
        return visitor(new NewContextOptions());
    }

    /** A visitor whose browser lets every script into a page, whatever the page's policy says. */
    Visitor visitorWithoutPolicies() {
        return visitor(new NewContextOptions().setBypassCSP(true));
    }

    private Visitor visitor(NewContextOptions options) {
        return new Visitor(browser.newContext(options.setViewportSize(1280, 900)));
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** The browser that the environment variable CHROMIUM names, or the system's. */
    public static Path executable() {
        String named = System.getenv("CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No Chromium found: install it, or name it in the"
                                                + " environment variable CHROMIUM"));
    }
}
