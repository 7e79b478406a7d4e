package org.supportwidget.nodes;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.supportwidget.nodes.node.Person;

/**
 * A user without a browser, who checks each answer: it is his own, rightly signed, and no error of
 * the application's. What a killed node leaves unanswered is asked for once more, as people do.
 */
final class Client {
    private static final Pattern OTHERS = Pattern.compile("user\\d+@example\\.org");
    private static final Pattern FINGERPRINT =
            Pattern.compile("\"vendor\":\"zendesk-chat\",\"user\":\"([0-9a-f]{32})\"");
    private static final int MOST_TRIES = 10;

    /** A session gets thirty a minute, and some are asked for once more. */
    private static final int MOST_BOUND = 15;

    private final Cluster cluster;
    private final Person person;
    private final Queue<String> faults;
    private final AtomicInteger cut;
    private final HttpClient http;
    private final AtomicInteger rounds = new AtomicInteger();

    /**
     * @param faults gets what must not be
     * @param cut counts what was asked for once more
     */
    Client(Cluster cluster, Person person, Queue<String> faults, AtomicInteger cut) {
        this.cluster = cluster;
        this.person = person;
        this.faults = faults;
        this.cut = cut;
        http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .sslContext(cluster.certificate().clientContext())
                        .cookieHandler(new CookieManager())
                        .build();
    }

    /** How often everything has been asked for and was right. */
    int rounds() {
        return rounds.get();
    }

    void signIn() throws Exception {
        String form = "id=" + person.id() + "&name=N&email=" + encode(person.email());
        send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                204);
    }

    /** The page and a token of each kind. */
    void round() throws Exception {
        String page = send(request("/page").header("Accept", "text/html"), 200);
        Matcher fingerprint = FINGERPRINT.matcher(page);
        if (!page.contains("\"connectionKey\":\"" + hash("thread", person.email()) + '"')
                || !fingerprint.find()) {
            faults.add("no identity, or a wrong one, in the page of " + person + ": " + page);
            return;
        }
        String query = "?for=" + fingerprint.group(1);
        token("zendesk-chat", query, "email", person.email());
        if (rounds.get() < MOST_BOUND) {
            token("freshchat", "", "reference_id", person.id());
        }
        rounds.incrementAndGet();
    }

    private void token(String vendor, String query, String claim, String expected)
            throws Exception {
        HttpRequest.Builder request =
                request("/support-widget/token/" + vendor + query)
                        .header("X-Value", "visitor-" + person.id());
        String json = send(request, 200);
        SignedJWT token = SignedJWT.parse(json.replaceAll("\\{\"token\":\"(.*)\"}", "$1"));
        String signed = new String(token.getSigningInput(), StandardCharsets.US_ASCII);
        boolean right =
                HexFormat.of().formatHex(token.getSignature().decode()).equals(hash(vendor, signed))
                        && expected.equals(token.getJWTClaimsSet().getStringClaim(claim));
        if (!right) {
            faults.add("a wrong token of " + vendor + " for " + person + ": " + json);
        }
    }

    /** By the JDK alone. */
    private String hash(String vendor, String text) throws Exception {
        byte[] secret = cluster.secret(vendor).getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(cluster.origin("localhost") + ReverseProxy.PREFIX + path));
    }

    private String send(HttpRequest.Builder request, int status) throws Exception {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            HttpResponse<String> answer;
            try {
                answer = http.send(request.build(), BodyHandlers.ofString());
            } catch (IOException cutOff) {
                cut.incrementAndGet();
                continue;
            }
            if (answer.headers().firstValue("X-Node").isEmpty() && answer.statusCode() == 503) {
                cut.incrementAndGet();
                continue;
            }
            check(answer, status);
            return answer.body();
        }
        throw new IllegalStateException("no answer to " + person + " for " + request.build());
    }

    private void check(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            faults.add(answer.statusCode() + " for " + answer.uri() + ": " + answer.body());
        }
        OTHERS.matcher(answer.body())
                .results()
                .filter(email -> !email.group().equals(person.email()))
                .forEach(email -> faults.add(email.group() + " in an answer to " + person));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
