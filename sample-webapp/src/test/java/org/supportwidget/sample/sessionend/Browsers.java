package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.supportwidget.sample.Chromium;

/** Chromium as people have it, with its back/forward cache. */
final class Browsers implements AutoCloseable {
    private static final List<String> ARGS = List.of("--no-sandbox");
    private static final List<String> NOT_ARGS = List.of("--disable-back-forward-cache");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(Chromium.executable())
                                    .setArgs(ARGS)
                                    .setIgnoreDefaultArgs(NOT_ARGS));

    /** A browser that nobody has used yet. */
    BrowserContext fresh() {
        return fresh(new Browser.NewContextOptions());
    }

    BrowserContext fresh(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A browser that keeps what it has in a folder when it is closed. */
    BrowserContext in(Path folder) {
        return playwright
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.executable())
                                .setArgs(ARGS)
                                .setIgnoreDefaultArgs(NOT_ARGS));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
