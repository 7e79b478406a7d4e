package org.supportwidget.vendortest;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supportwidget.sandbox.SandboxFrame;
import org.supportwidget.sandbox.SandboxScript;
import org.supportwidget.sandbox.Verdict;

/** Every host but the application's: the kit answers for all of them. */
final class Network {
    private static final Map<String, String> TYPES =
            Map.of(
                    "script", "text/javascript",
                    "stylesheet", "text/css",
                    "document", "text/html",
                    "image", "image/gif",
                    "font", "font/woff2",
                    "media", "audio/mpeg");

    private final Trial trial;
    private final List<Route> held = new ArrayList<>();
    private Loader loader = Loader.AT_ONCE;

    /** What was asked for, as {@code directive url}. */
    final List<String> requested = new ArrayList<>();

    Network(Trial trial, BrowserContext context, String origin) {
        this.trial = trial;
        context.route(url -> !url.startsWith(origin), this::answer);
        context.onRequest(this::note);
        context.onPage(
                page -> page.onWebSocket(socket -> requested.add("connect-src " + socket.url())));
    }

    /** From now on, the vendor's script comes so. */
    void loader(Loader how) {
        loader = how;
    }

    /** Lets come what was held. */
    void release() {
        loader = Loader.AT_ONCE;
        List<Route> all = new ArrayList<>(held);
        held.clear();
        all.forEach(this::send);
    }

    /** Whether the vendor's script was asked for and is held. */
    boolean isHolding() {
        return !held.isEmpty();
    }

    private void note(Request request) {
        String directive =
                switch (request.resourceType()) {
                    case "script" -> "script-src";
                    case "stylesheet" -> "style-src";
                    case "image" -> "img-src";
                    case "font" -> "font-src";
                    case "media" -> "media-src";
                    case "document" -> "frame-src";
                    default -> "connect-src";
                };
        requested.add(directive + " " + request.url());
    }

    private void answer(Route route) {
        boolean isLoader =
                trial.widget
                        .loader()
                        .filter(url -> url.toASCIIString().equals(bare(route.request().url())))
                        .isPresent();
        if (!isLoader) {
            other(route);
            return;
        }
        switch (loader) {
            case AT_ONCE -> send(route);
            case LATE, HANGING -> held.add(route);
            case BLOCKED -> route.abort();
            case THROWING -> fulfill(route, "text/javascript", "throw new Error('of the loader')");
        }
    }

    /** A URL without a path has a slash in a request. */
    private String bare(String url) {
        String configured = trial.widget.loader().map(URI::toASCIIString).orElse("");
        return url.equals(configured + "/") ? configured : url;
    }

    private void send(Route route) {
        try {
            fulfill(route, "text/javascript", SandboxScript.of(trial.subject.sandbox()));
        } catch (PlaywrightException e) {
            // Its page has gone.
        }
    }

    private void other(Route route) {
        Request request = route.request();
        String type = TYPES.getOrDefault(request.resourceType(), "application/json");
        String query = URI.create(request.url()).getRawQuery();
        boolean frame = type.equals("text/html") && query != null;
        fulfill(route, type, frame ? frame(request, query) : "");
    }

    private String frame(Request request, String query) {
        Map<String, String> given = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            given.put(decode(parts[0]), parts.length < 2 ? "" : decode(parts[1]));
        }
        String path = URI.create(request.url()).getPath();
        given.put("websiteId", path.substring(path.lastIndexOf('/') + 1));
        given.put("referer", String.valueOf(request.headers().get("referer")));
        Verdict verdict = trial.subject.judge(given::get);
        return SandboxFrame.html(trial.name, verdict, "", "/frame.css");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType(type + ";charset=UTF-8")
                        .setHeaders(
                                Map.of(
                                        "Content-Type",
                                        type + ";charset=UTF-8",
                                        "Access-Control-Allow-Origin",
                                        "*"))
                        .setBody(body));
    }
}
