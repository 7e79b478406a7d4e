package org.supportwidget.nodes;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, which finds the proxy by its name and trusts its key. */
final class Browser implements AutoCloseable {
    /**
     * Chromium makes the list below its address bar as two pages of its own in every new window,
     * which takes as long as the window's page does. HttpsUpgrades is on Playwright's list, which
     * this one replaces.
     */
    private static final String FEATURES =
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades,"
                    + "LocalNetworkAccessChecks";

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;

    Browser(Cluster cluster) {
        chromium =
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
                                                                + Certificate.HOST
                                                                + " 127.0.0.1",
                                                        "--ignore-certificate-errors-spki-list="
                                                                + cluster.certificate()
                                                                        .publicKeyHash())));
    }

    /** A browser that nobody has used yet. */
    BrowserContext fresh() {
        return chromium.newContext();
    }

    private static Path executable() {
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
                .orElseThrow(() -> new IllegalStateException("No Chromium found"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
