package org.supportwidget.sample.hostile;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.supportwidget.sample.Chromium;

/** The site, and a Chromium in which one visitor after the other comes to it. */
final class Visitors implements AutoCloseable {
    private static final String REPORT = "vendors => hostile(vendors)";

    private final Site site = new Site();
    private final Trap trap = new Trap();
    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Visitors() throws Exception {
        Browser browser = playwright.chromium().launch(options());
        BrowserContext context = browser.newContext();
        context.addInitScript(Corpus.resource("recorder.js"));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> troubles.add("the console says " + message.text()));
        page.onPageError(error -> troubles.add("uncaught: " + error));
        context.onPage(other -> troubles.add("the page opens " + other.url()));
    }

    private LaunchOptions options() {
        return new LaunchOptions()
                .setExecutablePath(Chromium.executable())
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                Chromium.FEATURES,
                                "--disable-gpu",
                                "--host-resolver-rules=MAP * 127.0.0.1:%d, EXCLUDE 127.0.0.1"
                                        .formatted(trap.port())));
    }

    /** Opens a page as somebody, and waits until its vendors have done what they are to do. */
    Sighting see(Way way, String path, Case as) throws ParseException {
        Guest.now = as.identity();
        HostilePages.strict = as.number() / 4 % 2 == 0;
        way.open(page, site, path);
        List<String> vendors =
                Contract.ALL.values().stream()
                        .filter(contract -> contract.serves(as))
                        .map(Contract::vendor)
                        .toList();
        Object report = page.evaluate(REPORT, vendors);
        return new Sighting(String.valueOf(report));
    }

    /** What else has happened since the last call, and must not have. */
    List<String> troubles() {
        List<String> found = new ArrayList<>(troubles);
        troubles.clear();
        for (String said = trap.heard.poll(); said != null; said = trap.heard.poll()) {
            found.add("the page asks elsewhere: " + said);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        site.close();
        trap.close();
    }
}
