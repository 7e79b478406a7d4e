package org.supportwidget.identity;

import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a {@link JwksDocument}, kept. An unknown {@code kid} asks the server anew, at most
 * once in 30 seconds for all requests together, and waits for the answer. Known keys never wait:
 * after an hour they are fetched again beside the request, so that a withdrawn key goes. While the
 * server is down or answers nonsense, the keys of its last good answer go on working. Thread-safe.
 */
final class RemoteKeys {
    private static final Logger LOG = Logger.getLogger(XsollaLogin.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofHours(1);

    private final JwksDocument document;
    private final Clock clock;
    private volatile Map<String, RSAPublicKey> keys = Map.of();
    private volatile Instant fetched = Instant.MIN;
    private volatile boolean failing;

    /** The last fetch, perhaps under way. Written under this. */
    private volatile FutureTask<@Nullable Void> fetch = new FutureTask<>(() -> null);

    /** When it began. Guarded by this. */
    private Instant began = Instant.MIN;

    RemoteKeys(JwksDocument document, Clock clock) {
        this.document = document;
        this.clock = clock;
        fetch.run();
    }

    Optional<RSAPublicKey> find(String kid) {
        RSAPublicKey known = keys.get(kid);
        if (known != null) {
            if (isOver(FRESH, fetched)) {
                fetchUnlessRecent();
            }
            return Optional.of(known);
        }
        fetchUnlessRecent();
        awaitFetch();
        return Optional.ofNullable(keys.get(kid));
    }

    /** Begins a fetch, unless one is under way or began less than 30 seconds ago. */
    private synchronized void fetchUnlessRecent() {
        if (fetch.isDone() && isOver(PAUSE, began)) {
            began = clock.instant();
            fetch = new FutureTask<>(this::fetch, null);
            Thread thread = new Thread(fetch, "support-widget-jwks");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void fetch() {
        try {
            keys = document.fetch();
            fetched = clock.instant();
            if (failing) {
                LOG.info("The keys at " + document + " can be fetched again");
            }
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.warning(
                        "The keys at "
                                + document
                                + " cannot be fetched ("
                                + e
                                + "); the "
                                + keys.size()
                                + " known go on working, others are refused");
            }
            failing = true;
        }
    }

    private void awaitFetch() {
        try {
            fetch.get(JwksDocument.TOTAL.toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            return; // the key stays unknown, which is what the caller sees
        }
    }

    /** A clock that was set back must not stop the fetching for long: any distance counts. */
    private boolean isOver(Duration duration, Instant since) {
        Instant now = clock.instant();
        return now.isBefore(since) || !now.isBefore(since.plus(duration));
    }
}
