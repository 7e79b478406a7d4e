package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When keys are fetched, and how often. */
@Timeout(30)
class RemoteKeysTest {
    private static final TestKey OLD = TestKey.generate("old", 2048);
    private static final TestKey NEW = TestKey.generate("new", 2048);
    private final KeyServer server = new KeyServer();
    private final MovableClock clock = new MovableClock(1_700_000_000);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RemoteKeys keys = new RemoteKeys(new JwksDocument(server.url()), clock);

    @AfterEach
    void close() {
        server.close();
        threads.shutdownNow();
    }

    @Test
    void keys_are_fetched_when_first_needed_and_kept() {
        server.serve(OLD.set());
        assertThat(server.requests()).isZero();

        assertThat(keys.find("old")).contains(OLD.key());
        assertThat(keys.find("old")).contains(OLD.key());

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void a_rotated_key_is_found_and_the_withdrawn_one_goes() {
        server.serve(OLD.set());
        assertThat(keys.find("old")).isPresent();
        server.serve(NEW.set());
        clock.move(Duration.ofSeconds(30));

        assertThat(keys.find("new")).contains(NEW.key());
        assertThat(keys.find("old")).isEmpty();
    }

    @Test
    void unknown_keys_ask_the_server_once_in_30_seconds_however_many_they_are() {
        server.serve(OLD.set());
        IntStream.range(0, 50).forEach(i -> assertThat(keys.find("unknown-" + i)).isEmpty());
        assertThat(server.requests()).isEqualTo(1);

        clock.move(Duration.ofSeconds(29));
        assertThat(keys.find("unknown")).isEmpty();
        assertThat(server.requests()).isEqualTo(1);

        clock.move(Duration.ofSeconds(1));
        assertThat(keys.find("unknown")).isEmpty();
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void a_clock_set_back_does_not_stop_the_fetching() {
        server.serve(OLD.set());
        assertThat(keys.find("new")).isEmpty();
        server.serve(NEW.set());
        clock.move(Duration.ofDays(-1));

        assertThat(keys.find("new")).isPresent();
    }

    @Test
    void requests_that_come_together_share_one_fetch() throws Exception {
        server.serve(OLD.set());
        CountDownLatch gate = server.hold();
        List<Future<Optional<RSAPublicKey>>> found = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            found.add(threads.submit(() -> keys.find("old")));
        }
        gate.countDown();

        for (Future<Optional<RSAPublicKey>> one : found) {
            assertThat(one.get()).contains(OLD.key());
        }
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void known_keys_do_not_wait_while_an_unknown_one_is_asked_for() throws Exception {
        server.serve(OLD.set());
        assertThat(keys.find("old")).isPresent();
        server.serve(NEW.set());
        CountDownLatch gate = server.hold();
        clock.move(Duration.ofSeconds(30));
        Future<Optional<RSAPublicKey>> asking = threads.submit(() -> keys.find("new"));
        server.awaitRequests(2);

        assertThat(keys.find("old")).contains(OLD.key());
        assertThat(asking).isNotDone();

        gate.countDown();
        assertThat(asking.get()).contains(NEW.key());
    }

    @Test
    void after_an_hour_known_keys_are_fetched_again_beside_the_request() throws Exception {
        server.serve(OLD.set());
        assertThat(keys.find("old")).isPresent();
        server.serve(NEW.set());
        CountDownLatch gate = server.hold();

        clock.move(Duration.ofMinutes(59));
        assertThat(keys.find("old")).isPresent();
        assertThat(server.requests()).isEqualTo(1);
        clock.move(Duration.ofMinutes(1));
        assertThat(keys.find("old")).isPresent();
        server.awaitRequests(2);
        assertThat(keys.find("old")).isPresent();

        gate.countDown();
        assertThat(keys.find("new")).isPresent();
        assertThat(keys.find("old")).isEmpty();
        assertThat(server.requests()).isEqualTo(2);
    }
}
