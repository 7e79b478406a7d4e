package org.supportwidget.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.supportwidget.Engines;
import org.supportwidget.Identity;
import org.supportwidget.RecordedLog;
import org.supportwidget.SupportWidget;
import org.supportwidget.TokenUnavailableException;
import org.supportwidget.VendorPreview;

/** The call of the application's server; the rest is the conformance kit's. */
@Timeout(60)
class HubSpotTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final RecordedLog log = new RecordedLog();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile boolean held;

    HubSpotTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.stop(0);
        threads.shutdownNow();
        log.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                exchange.getRequestMethod()
                        + " "
                        + exchange.getRequestURI()
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + body);
        if (held) {
            await();
        }
        byte[] json =
                ("{\"token\":\"token-" + asked.size() + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 200 ? json.length : -1);
        if (status == 200) {
            exchange.getResponseBody().write(json);
        }
        exchange.close();
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SupportWidget engine() {
        return Engines.of(
                Engines.IDENTITY
                        + """
                        vendors = hubspot
                        hubspot.portal-id = 1234567
                        hubspot.access-token = pat-na1-0123456789abcdef
                        """
                        + "hubspot.api = http://localhost:"
                        + server.getAddress().getPort());
    }

    private static String token(SupportWidget engine, Identity user, Instant at) {
        return Engines.page(engine, user)
                .control()
                .token("hubspot", null, null, Clock.fixed(at, ZoneOffset.UTC))
                .orElseThrow();
    }

    @Test
    void asks_hubspot_once_in_eleven_hours_for_a_user() {
        SupportWidget engine = engine();

        assertThat(token(engine, Engines.JOHN, NOON)).isEqualTo("token-1");
        assertThat(token(engine, Engines.JOHN, NOON.plus(Duration.ofHours(11).minusSeconds(1))))
                .isEqualTo("token-1");
        assertThat(token(engine, Identity.of("43", "jane@acme.com"), NOON)).isEqualTo("token-2");
        assertThat(token(engine, Engines.JOHN, NOON.plus(Duration.ofHours(11))))
                .isEqualTo("token-3");
        assertThat(asked)
                .hasSize(3)
                .first()
                .isEqualTo(
                        "POST /visitor-identification/2026-03/tokens/create"
                                + " Bearer pat-na1-0123456789abcdef"
                                + " {\"email\":\"john.doe@acme.com\"}");
    }

    @Test
    void several_pages_of_one_user_wait_for_one_call() throws Exception {
        SupportWidget engine = engine();
        held = true;
        List<Future<String>> pages =
                Stream.generate(() -> threads.submit(() -> token(engine, Engines.JOHN, NOON)))
                        .limit(5)
                        .toList();
        while (asked.isEmpty()) {
            Thread.onSpinWait();
        }
        gate.countDown();

        for (Future<String> page : pages) {
            assertThat(page.get()).isEqualTo("token-1");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void asks_nobody_for_a_while_when_hubspot_has_failed_three_times() {
        SupportWidget engine = engine();
        status = 503;
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> token(engine, Engines.JOHN, NOON))
                    .isInstanceOf(TokenUnavailableException.class);
        }
        assertThat(asked).hasSize(3);

        status = 200;
        assertThat(token(engine, Engines.JOHN, NOON.plusSeconds(30))).isEqualTo("token-4");
    }

    @Test
    void says_what_a_refusal_means_and_neither_token_nor_user() {
        status = 403;
        SupportWidget engine = engine();

        assertThatThrownBy(() -> token(engine, Engines.JOHN, NOON))
                .hasMessage(
                        "HubSpot answered 403: the token needs the scope"
                                + " conversations.visitor_identification.tokens.create, and the"
                                + " account Professional or Enterprise");
        assertThat(log.text()).contains("HubSpot answered 403").doesNotContain("pat-na1", "john");
    }

    @Test
    void whoever_looks_for_the_cause_sees_that_hubspot_gives_no_token() {
        status = 503;

        assertThat(engine().preview(Engines.JOHN, Clock.fixed(NOON, ZoneOffset.UTC)))
                .singleElement()
                .satisfies(
                        hubspot -> {
                            assertThat(hubspot.standing()).isEqualTo(VendorPreview.Standing.HIDDEN);
                            assertThat(hubspot.reason()).isEqualTo("HubSpot answered 503");
                        });
    }

    @Test
    void the_access_token_is_in_no_page() {
        assertThat(Engines.page(engine(), Engines.JOHN).widget(null)).doesNotContain("pat-na1");
    }
}
