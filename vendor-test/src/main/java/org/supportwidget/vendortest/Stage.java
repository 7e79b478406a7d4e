package org.supportwidget.vendortest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the server and the browser: one of each for all. */
final class Stage implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Stage.class);
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /**
     * Chromium makes the list below its address bar as two pages of its own in every new window,
     * which takes as long as the window's page does. The other feature is on Playwright's list,
     * which this one replaces.
     */
    private static final String FEATURES =
            "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,HttpsUpgrades";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Resources.class;
    }

    @Override
    public Resources resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Resources.class, key -> new Resources(), Resources.class);
    }

    /** The server and the browser. */
    static final class Resources implements AutoCloseable {
        final Application application = new Application();
        final Browser browser;
        private final Playwright playwright;

        Resources() {
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(options());
        }

        /** Nothing is looked up but this machine: what the kit does not answer fails at once. */
        private static LaunchOptions options() {
            return new LaunchOptions()
                    .setExecutablePath(chromium())
                    .setArgs(
                            List.of(
                                    "--no-sandbox",
                                    FEATURES,
                                    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"));
        }

        @Override
        public void close() {
            playwright.close();
            application.close();
        }
    }

    private static Path chromium() {
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
}
