package org.supportwidget.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** That an application which has signed and verified goes without leaving anything behind. */
final class LifeChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LegacyWars wars;
    private final Path webapps;
    private final TokenIssuer issuer;
    private final URI root;
    private final Visitor jane;

    LifeChecks(Server server, LegacyWars wars, Path webapps, TokenIssuer issuer) {
        this.wars = wars;
        this.webapps = webapps;
        this.issuer = issuer;
        root = server.root();
        jane = new Visitor(root);
    }

    /** What was checked; each check throws if it fails. */
    Map<String, String> run() throws IOException, InterruptedException, GeneralSecurityException {
        Map<String, String> results = new LinkedHashMap<>();
        int before = issuer.asked();
        page("/leak/page.jsp", "<h1>Page</h1>");
        page("/leak/pages/fail", "<h1>Sorry</h1>");
        assertThat(issuer.asked()).isEqualTo(before + 1);
        results.put("RS256: a token verified with fetched keys, the page signed for it", "yes");
        Files.delete(webapps.resolve("leak.war"));
        assertThat(fate()).isEqualTo("collected");
        redeploy();
        page("/leak/page.jsp", "<h1>Page</h1>");
        assertThat(issuer.asked()).isEqualTo(before + 2);
        results.put("the same undeployed: collected as garbage; redeployed: works", "yes");
        return results;
    }

    /** Over a connection of its own: Jetty's ee8 keeps with one the application that it led to. */
    private void page(String path, String heading) throws IOException, GeneralSecurityException {
        HttpURLConnection page = (HttpURLConnection) root.resolve(path).toURL().openConnection();
        page.setRequestProperty("Connection", "close");
        page.setRequestProperty("Authorization", "Bearer " + issuer.token("7", LegacyChecks.JANE));
        try (InputStream in =
                page.getResponseCode() < 400 ? page.getInputStream() : page.getErrorStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(heading, LegacyChecks.JANES);
        }
    }

    private void redeploy() throws IOException, InterruptedException {
        wars.redeploy(webapps);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (jane.get("/leak/static.html").statusCode() != 200 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** What has become of the application's class loader, after half a minute at most. */
    private String fate() throws IOException, InterruptedException {
        String fate = "";
        for (int i = 0; i < 30 && !fate.equals("collected"); i++) {
            fate = jane.get("/probe/collected?context=/leak").body();
        }
        return fate;
    }
}
