package org.supportwidget.benchmarks.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.io.File;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium without a window, which visits the sample each time as a new one. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Whether each vendor of the sample's page that has a script knows who is there. */
    private static final String VERIFIED =
            """
            () => ['unthread', 'thread', 'zendesk-chat', 'reamaze'].every(vendor => {
              const panel = document.querySelector(`[data-sandbox=${vendor}]`);
              return panel && panel.textContent.includes('verified alice@example.com');
            })""";

    /**
     * Milliseconds between two looks, which are work of the main thread's too: so there are few.
     */
    private static final int LOOK = 500;

    /**
     * Pages that are handed in here have no address, and so would not be let to this machine. And
     * Chromium makes the list below its address bar as two pages of its own in every new window,
     * which would take its time beside the page that is measured.
     */
    private static final String FEATURES =
            "--disable-features=LocalNetworkAccessChecks,WebUIOmniboxPopup,WebUIOmniboxAimPopup";

    /** Milliseconds; of a machine that has other work too. */
    private static final int TIMEOUT = 120_000;

    private static final String INTERACTIVE =
            """
            () => {
              const observer = new PerformanceObserver(() => {});
              observer.observe({ type: 'longtask', buffered: true });
              const ends = observer.takeRecords().map(task => task.startTime + task.duration);
              const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
              const parsed = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd;
              return Math.max(painted, parsed, ...ends);
            }""";

    private final Playwright playwright;
    private final Browser browser;

    Chromium(Path executable) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(List.of("--no-sandbox", FEATURES)));
    }

    /** The browser that the environment variable CHROMIUM names, or the system's. */
    static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        String path = System.getenv("PATH");
        Stream<Path> known =
                Stream.of((path == null ? "" : path).split(File.pathSeparator, -1))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.ofNullable(named).map(Path::of), known)
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** One visit, by a browser that has stored nothing. */
    Visit visit(SampleServerProcess sample, Variant variant) throws Exception {
        HttpResponse<String> answer = sample.fetch();
        String body = variant.of(answer.body(), sample.setting("zendesk-chat.secret"));
        try (BrowserContext context = browser.newContext()) {
            context.setDefaultTimeout(TIMEOUT);
            context.addCookies(List.of(cookie(sample)));
            Page page = context.newPage();
            String url = sample.home().toString();
            page.route(
                    url,
                    route ->
                            route.fulfill(
                                    new FulfillOptions()
                                            .setHeaders(headers(answer))
                                            .setBody(body)));
            // The process that will have the page is there before the page is.
            page.navigate(sample.home().resolve("/icon.svg").toString());
            CDPSession protocol = context.newCDPSession(page);
            JsonObject cpu = new JsonObject();
            cpu.addProperty("timeDomain", "threadTicks");
            protocol.send("Performance.enable", cpu);
            double before = tasks(protocol);
            page.navigate(url);
            waitFor(page, variant);
            double after = tasks(protocol);
            return new Visit(((Number) page.evaluate(INTERACTIVE)).doubleValue(), after - before);
        }
    }

    private static void waitFor(Page page, Variant variant) {
        if (variant != Variant.WITHOUT) {
            page.waitForFunction(
                    VERIFIED, null, new WaitForFunctionOptions().setPollingInterval(LOOK));
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Milliseconds of the processor on the main thread. */
    private static double tasks(CDPSession protocol) {
        for (JsonElement metric :
                protocol.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject named = metric.getAsJsonObject();
            if (named.get("name").getAsString().equals("TaskDuration")) {
                return named.get("value").getAsDouble() * 1_000;
            }
        }
        throw new IllegalStateException("Chromium does not tell TaskDuration");
    }

    private static Map<String, String> headers(HttpResponse<String> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        headers.remove("content-length");
        return headers;
    }

    private static Cookie cookie(SampleServerProcess sample) {
        HttpCookie session = sample.session();
        return new Cookie(session.getName(), session.getValue())
                .setUrl(sample.home().resolve("/").toString());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
