package org.supportwidget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.signing.SigningSecret;
import org.supportwidget.web.HttpSettings;

/** A secret that changes while pages are made. */
class SecretUnderLoadTest {
    private static final int SWAPS = 1_000;
    private static final int THREADS = 32;

    private final AtomicReference<@Nullable String> fresh = new AtomicReference<>();

    @Test
    void no_page_is_unsigned_and_none_signed_with_what_is_no_secret() throws Exception {
        SupportWidget engine = engine();
        Set<String> right = new TreeSet<>();
        for (int i = 0; i <= SWAPS; i++) {
            right.add(SigningSecret.of(secret(i)).hmacSha256("john.doe@acme.com"));
        }
        AtomicInteger swap = new AtomicInteger();
        ConcurrentLinkedQueue<String> signed = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(
                    threads.submit(
                            () -> {
                                int next = swap.incrementAndGet();
                                while (next <= SWAPS) {
                                    fresh.set(secret(next));
                                    signed.add(hash(engine));
                                    next = swap.incrementAndGet();
                                }
                            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();

        assertThat(signed).hasSize(SWAPS);
        assertThat(right).containsAll(signed);
        fresh.set(secret(SWAPS));
        hash(engine);
        assertThat(hash(engine))
                .isEqualTo(SigningSecret.of(secret(SWAPS)).hmacSha256("john.doe@acme.com"));
    }

    @Test
    void what_can_be_no_secret_does_not_take_its_place() {
        SupportWidget engine = engine();
        String before = hash(engine);
        try (RecordedLog log = new RecordedLog()) {
            for (String bad : List.of("", "  ", "two\nlines-of-a-secret", "\"quoted-secret\"")) {
                fresh.set(bad);
                assertThat(hash(engine)).isEqualTo(before);
            }
            fresh.set("unreadable");
            assertThat(hash(engine)).isEqualTo(before);

            assertThat(log.messages(Level.WARNING))
                    .containsExactly(
                            changed("nothing but blanks"),
                            changed("a line break"),
                            changed("quotation marks around it"),
                            "thread.secret: the secret cannot be read any more: the file cannot be"
                                    + " read; the earlier one stays in force");
            fresh.set(secret(7));
            assertThat(hash(engine)).isNotEqualTo(before);
            assertThat(log.messages(Level.INFO))
                    .containsExactly(
                            "thread.secret: the secret has changed; from now on pages are signed"
                                    + " with the new one (fingerprint "
                                    + SigningSecret.of(secret(7)).fingerprint()
                                    + ")");
        }
    }

    private static String changed(String fault) {
        return "thread.secret: the secret has changed to a value (not shown) with "
                + fault
                + "; the earlier one stays in force";
    }

    private static String secret(int number) {
        return "thread-portal-secret-number-" + number;
    }

    private static String hash(SupportWidget engine) {
        Map<?, ?> visitor =
                (Map<?, ?>)
                        Objects.requireNonNull(
                                Engines.states(Engines.page(engine, Engines.JOHN).widget(null))
                                        .get(0)
                                        .get("visitor"));
        return String.valueOf(visitor.get("connectionKey"));
    }

    private SupportWidget engine() {
        Map<String, String> values =
                Map.of("vendors", "thread", "thread.app-id", "app", "thread.secret", secret(0));
        Settings settings =
                new Settings() {
                    @Override
                    public Optional<Setting> find(String key) {
                        return Optional.ofNullable(values.get(key))
                                .map(value -> new Setting(value, value, "here"));
                    }

                    @Override
                    public void mistake(String key, String found, String expected) {
                        throw new AssertionError(key + found + expected);
                    }

                    @Override
                    public SecretSource secretSource(String key) {
                        return SecretUnderLoadTest.this::changed;
                    }
                };
        return SupportWidget.configure(
                settings, request -> Optional.of(Engines.JOHN), HttpSettings.DEFAULTS);
    }

    private Optional<String> changed() {
        String text = fresh.getAndSet(null);
        if ("unreadable".equals(text)) {
            throw new IllegalArgumentException("the file cannot be read");
        }
        return Optional.ofNullable(text);
    }
}
