package org.supportwidget.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supportwidget.SupportWidget;
import org.supportwidget.VendorCatalog;
import org.supportwidget.config.Configuration;

/**
 * {@code sandbox = on} with the vendors of the library. The hash is by {@code printf %s MESSAGE |
 * openssl dgst -sha256 -hmac SECRET}.
 */
class LocalSandboxTest {
    private static final String HASH =
            "0e6d88becf890f09acad7e6ff8709cfa8e3cd9b8ee783be161bf7d5b9323c7a9";

    private final String origin = SandboxServer.running().origin();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void plays_every_vendor_of_the_library_without_any_of_their_settings() {
        List<String> vendors = VendorCatalog.load().names();
        Map<String, String> settings = new HashMap<>();
        settings.put("vendors", String.join(", ", vendors));
        settings.put("identity.id", "session.user.id");
        settings.put("identity.email", "session.user.email");
        settings.put("sandbox", "on");
        settings.put("sandbox.production-markers", "");
        settings.put("unthread-portal.container", "main");

        SupportWidget engine = Configuration.supportWidget(settings);

        assertThat(engine.vendorNames()).isNotEmpty().containsExactlyElementsOf(vendors);
        assertThat(engine.cspSources().toString().replace(origin, "").replaceAll("[^/]*//", "//"))
                .as("no host but the sandbox's")
                .doesNotContain("//");
    }

    @Test
    void knows_no_vendor_of_anybody_elses() {
        assertThat(new LocalSandbox().settings("helpful")).isEmpty();
    }

    @Test
    void serves_the_vendors_scripts() throws Exception {
        for (String vendor : List.of("unthread", "thread", "crisp-chat", "intercom")) {
            HttpResponse<String> script = get("/sandbox/" + vendor + "/any.js");

            assertThat(script.statusCode()).isEqualTo(200);
            assertThat(script.body()).isEqualTo(SandboxScript.named(vendor));
            assertThat(script.headers().firstValue("Content-Type"))
                    .contains("text/javascript;charset=UTF-8");
        }
    }

    @Test
    void judges_a_visitor() throws Exception {
        assertThat(post("email=j%C3%B6rg%2Btest%40acme.com&verificationHash=" + HASH))
                .isEqualTo("verified jörg+test@acme.com");
        assertThat(post("email=jorg%2Btest%40acme.com&verificationHash=" + HASH))
                .startsWith("rejected");
        assertThat(post("")).isEqualTo("anonymous");
    }

    @Test
    void shows_a_vendors_page_in_a_frame() throws Exception {
        HttpResponse<String> frame = get("/sandbox/unthread/portal?email=&name=%3Cb%3E");

        assertThat(frame.body()).contains("href=\"/sandbox/frame.css\"", "anonymous");
        assertThat(frame.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/sandbox/frame.css").body()).contains(".vendor-frame");
    }

    @Test
    void has_what_the_portal_frames() throws Exception {
        assertThat(get("/portal").statusCode()).isEqualTo(200);
    }

    @Test
    void has_nothing_else() throws Exception {
        assertThat(get("/sandbox/nobody/x.js").statusCode()).isEqualTo(404);
        assertThat(get("/sandbox").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
        HttpRequest delete = request("/sandbox/thread/visitor").DELETE().build();
        assertThat(client.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private String post(String form) throws IOException, InterruptedException {
        HttpRequest request =
                request("/sandbox/unthread/visitor")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path));
    }
}
