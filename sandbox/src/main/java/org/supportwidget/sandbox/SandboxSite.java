package org.supportwidget.sandbox;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the vendors' servers answer, whatever serves them. Below {@code /sandbox}:
 *
 * <ul>
 *   <li>{@code GET /VENDOR/….js}: the vendor's script
 *   <li>{@code POST /VENDOR/visitor}: what the script was given; answers the verdict
 *   <li>{@code POST /VENDOR/…}: the vendor's API, for the application's server
 *   <li>{@code GET /VENDOR/…}: the vendor's page for a frame (Unthread, Crisp)
 *   <li>{@code GET /frame.css}: how such a page looks
 * </ul>
 */
final class SandboxSite {
    private static final String FRAME_POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private final SandboxVendors vendors;

    SandboxSite(SandboxVendors vendors) {
        this.vendors = vendors;
    }

    /** A request, as the site sees it. */
    interface Request {
        /** Upper case. */
        String method();

        /** Behind {@code /sandbox}, decoded. */
        String path();

        /** Of the query or of a form; {@code null} if there is none. */
        @Nullable String parameter(String name);

        /** {@code null} if there is none. */
        @Nullable String header(String name);

        /** In UTF-8. */
        String body() throws IOException;

        /** The address of the style sheet of frames. */
        String styleSheet();
    }

    /**
     * An answer; the body is in UTF-8.
     *
     * @param policy the Content Security Policy, empty for none
     */
    record Answer(int status, String type, String body, String policy) {
        private Answer(String type, String body) {
            this(200, type, body, "");
        }

        private static Answer error(int status) {
            return new Answer(status, "text/plain", "", "");
        }
    }

    Answer answer(Request request) throws IOException {
        String[] parts = request.path().replaceFirst("^/", "").split("/", 2);
        String rest = parts.length < 2 ? "" : parts[1];
        boolean get = request.method().equals("GET");
        SandboxVendor vendor = vendors.named(parts[0]);
        if (get && parts[0].equals("frame.css")) {
            return new Answer("text/css", SandboxScript.resource("frame.css"));
        }
        if (vendor == null) {
            return Answer.error(404);
        }
        if (get && rest.endsWith(".js")) {
            return new Answer("text/javascript", SandboxScript.named(parts[0]));
        }
        if (get) {
            return frame(parts[0], rest, vendor, request);
        }
        if (!request.method().equals("POST")) {
            return Answer.error(405);
        }
        return ("/" + rest).endsWith("/visitor")
                ? new Answer("text/plain", vendor.judge(request::parameter).text())
                : api(rest, vendor, request);
    }

    private static Answer api(String rest, SandboxVendor vendor, Request request)
            throws IOException {
        String authorization = request.header("Authorization");
        Optional<String> json =
                vendor.api(rest, authorization == null ? "" : authorization, request.body());
        return json.map(text -> new Answer("application/json", text))
                .orElseGet(() -> Answer.error(401));
    }

    private static Answer frame(String name, String rest, SandboxVendor vendor, Request request) {
        String websiteId = rest.substring(rest.lastIndexOf('/') + 1);
        Given given =
                parameter ->
                        switch (parameter) {
                            case "websiteId" -> websiteId;
                            case "referer" -> request.header("Referer");
                            default -> request.parameter(parameter);
                        };
        String visitor = request.parameter(name.equals("crisp") ? "nickname" : "name");
        String html =
                SandboxFrame.html(
                        name,
                        vendor.judge(given),
                        visitor == null ? "" : visitor,
                        request.styleSheet());
        return new Answer(200, "text/html", html, FRAME_POLICY);
    }
}
