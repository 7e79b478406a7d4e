package org.supportwidget.servlet;

import java.io.IOException;
import java.util.stream.Stream;

/** Requests for what is no page, or is asked for as something else. */
final class UntouchedRequests {
    private UntouchedRequests() {}

    static Stream<Exchange> of(Container container) {
        return Stream.of(cases(), compressed(), files(container), pages(), ofScripts())
                .flatMap(requests -> requests);
    }

    /** Policies are set early, and as late as can be; not by two threads at once. */
    static Stream<Exchange> cases() {
        return Application.CASES.keySet().stream()
                .filter(name -> !name.startsWith("page-") && !name.startsWith("part"))
                .flatMap(
                        name ->
                                Stream.of(
                                        Exchange.get("/case/" + name),
                                        Exchange.get("/case/" + name).by("HEAD"),
                                        Exchange.get("/case/" + name).by("POST"),
                                        Exchange.get("/policy/" + name),
                                        Exchange.get("/security/" + name)))
                .filter(request -> !request.target().startsWith("/security/async"));
    }

    private static Stream<Exchange> compressed() {
        return Stream.of(
                        "page-writer-49152",
                        "page-stream-200",
                        "json-writer",
                        "page-charset-writer-GBK")
                .map(name -> Exchange.get("/gzip/" + name));
    }

    private static Stream<Exchange> files(Container container) {
        return Stream.of(
                        "/style.css",
                        "/logo.png",
                        "/doc.pdf",
                        "/early.pdf",
                        "/small.json",
                        "/small.txt",
                        "/picture.svg",
                        "/missing.png",
                        "/own",
                        "/WEB-INF/web.xml")
                .map(Exchange::get)
                .flatMap(request -> Stream.concat(byMethod(request), parts(container, request)));
    }

    private static Stream<Exchange> byMethod(Exchange request) {
        return Stream.of(
                request,
                request.by("HEAD"),
                request.by("POST"),
                request.by("OPTIONS"),
                request.by("DELETE"));
    }

    /** Requests for a part, or on a condition. */
    private static Stream<Exchange> parts(Container container, Exchange request) {
        return Stream.of(
                request.with("Range", "bytes=2-5"),
                request.with("Range", "bytes=2-5").with("If-Range", "x"),
                request.with("If-Modified-Since", "Thu, 29 Feb 2024 12:00:00 GMT"),
                request.with("If-None-Match", "*"),
                request.with("If-None-Match", etag(container, request)),
                request.with("If-Unmodified-Since", "Thu, 29 Feb 2024 11:00:00 GMT"));
    }

    private static String etag(Container container, Exchange request) {
        try {
            return String.join("", container.without(request).all("ETag"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pages whose length is not known before they are complete. */
    private static Stream<Exchange> ofScripts() {
        return Stream.of(
                        "/case/page-writer-200",
                        "/case/page-stream-49152",
                        "/case/page-flushed-often",
                        "/case/page-type-after-writer",
                        "/case/page-forward",
                        "/case/page-include",
                        "/policy/page-writer-200",
                        "/policy/page-stream-49152",
                        "/policy/page-reset",
                        "/security/page-writer-200")
                .map(Exchange::get)
                .flatMap(
                        request ->
                                Stream.of(
                                        request.with("Sec-Fetch-Dest", "empty"),
                                        request.with("Sec-Fetch-Dest", "empty")
                                                .with("Sec-Fetch-Mode", "cors"),
                                        request.with("X-Requested-With", "XMLHttpRequest"),
                                        request.with("HX-Request", "true"),
                                        request.with("Turbo-Frame", "a")));
    }

    /** Pages that are asked for as something else. */
    private static Stream<Exchange> pages() {
        return Stream.of(
                        "/page.html",
                        "/large.html",
                        "/case/page-length-int",
                        "/case/page-digests",
                        "/case/page-length-writer-header")
                .map(Exchange::get)
                .flatMap(
                        request ->
                                Stream.of(
                                        request.with("Sec-Fetch-Dest", "iframe"),
                                        request.with("Sec-Fetch-Dest", "frame"),
                                        request.with("Sec-Fetch-Dest", "empty"),
                                        request.with("X-Requested-With", "XMLHttpRequest"),
                                        request.with("HX-Request", "true"),
                                        request.with("Turbo-Frame", "a"),
                                        request.by("PUT")))
                .filter(request -> !request.target().contains("writer"));
    }
}
