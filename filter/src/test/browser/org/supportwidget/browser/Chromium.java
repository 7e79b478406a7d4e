package org.supportwidget.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The system's Chromium, driven by Playwright, which downloads none of its own. A machine without a
 * Chromium fails the test: nothing is skipped.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /**
     * Chromium makes the list below its address bar as two pages of its own in every new window,
     * which takes as long as the window's page does. The other feature is on Playwright's list,
     * which this one replaces.
     */
    private static final String FEATURES =
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser that the environment variable {@code CHROMIUM} or {@code PATH} names. */
    public static Chromium start() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(find())
                        .setArgs(List.of("--no-sandbox", FEATURES));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    private static Path find() {
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            candidates.add(Path.of(named));
        }
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
            NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
        }
        return candidates.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no browser found: install chromium, or name one in the"
                                                + " environment variable CHROMIUM"));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
