package org.supportwidget.sample.sessionend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.supportwidget.sample.Chromium;
import org.supportwidget.sample.Firefox;

/** A browser as people have it, with its back/forward cache: the system's Chromium or Firefox. */
final class Browsers implements AutoCloseable {
    private static final List<String> ARGS = List.of("--no-sandbox", Chromium.FEATURES);
    private static final List<String> NOT_ARGS = List.of("--disable-back-forward-cache");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final BrowserType type;
    private final boolean firefox;
    private final Browser browser;

    private Browsers(boolean firefox) {
        this.firefox = firefox;
        type = firefox ? playwright.firefox() : playwright.chromium();
        browser = type.launch(firefox ? firefox() : chromium());
    }

    static Browsers ofChromium() {
        return new Browsers(false);
    }

    static Browsers ofFirefox() {
        return new Browsers(true);
    }

    /** A browser that nobody has used yet. */
    BrowserContext fresh() {
        return fresh(new Browser.NewContextOptions());
    }

    BrowserContext fresh(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A browser that keeps what it has in a folder when it is closed. */
    BrowserContext in(Path folder) {
        LaunchPersistentContextOptions options = new LaunchPersistentContextOptions();
        if (firefox) {
            options.setExecutablePath(Firefox.executable()).setChannel(Firefox.CHANNEL);
        } else {
            options.setExecutablePath(Chromium.executable())
                    .setArgs(ARGS)
                    .setIgnoreDefaultArgs(NOT_ARGS);
        }
        return type.launchPersistentContext(folder, options);
    }

    private static LaunchOptions chromium() {
        return new LaunchOptions()
                .setExecutablePath(Chromium.executable())
                .setArgs(ARGS)
                .setIgnoreDefaultArgs(NOT_ARGS);
    }

    private static LaunchOptions firefox() {
        return new LaunchOptions()
                .setExecutablePath(Firefox.executable())
                .setChannel(Firefox.CHANNEL);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
