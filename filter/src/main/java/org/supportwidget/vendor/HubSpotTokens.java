package org.supportwidget.vendor;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Credential;
import org.supportwidget.OnceLog;
import org.supportwidget.TokenUnavailableException;
import org.supportwidget.http.BoundedHttp;
import org.supportwidget.http.HttpAnswer;

/**
 * The tokens that HubSpot makes, kept until shortly before they end. A user is asked for once at a
 * time; after several failures in a row nobody is asked for during a while. Thread-safe.
 */
final class HubSpotTokens {
    private static final OnceLog LOG = new OnceLog(Logger.getLogger(HubSpot.class.getName()));
    private static final BoundedHttp HTTP =
            new BoundedHttp(Duration.ofSeconds(3), Duration.ofSeconds(6));

    /** HubSpot's live for twelve. */
    private static final Duration KEPT = Duration.ofHours(11);

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int FAILURES = 3;
    private static final int MOST = 10_000;

    private final URI create;
    private final Credential access;
    private final Map<String, Entry> byEmail =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
                    return size() > MOST;
                }
            };
    private int failures;
    private Instant closedSince = Instant.MIN;

    HubSpotTokens(URI create, Credential access) {
        this.create = create;
        this.access = access;
    }

    /**
     * A token for the user of this e-mail.
     *
     * @throws TokenUnavailableException if HubSpot gives none
     */
    String of(String email, Clock clock) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        Entry entry = knownOr(email, mine, clock);
        if (entry.token() == mine) {
            ask(email, entry, clock);
        }
        try {
            return entry.token().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof TokenUnavailableException cause
                    ? cause
                    : new TokenUnavailableException("HubSpot gave no token");
        }
    }

    /**
     * What is known of the user, or the caller's. The clock is read under the lock: of two callers,
     * the one that comes second must not seem to come before the first.
     */
    private synchronized Entry knownOr(String email, CompletableFuture<String> mine, Clock clock) {
        Instant now = clock.instant();
        Entry known = byEmail.get(email);
        if (known != null && !isOver(KEPT, known.since(), now)) {
            return known;
        }
        if (!isOver(PAUSE, closedSince, now)) {
            throw new TokenUnavailableException("HubSpot has just failed several times");
        }
        Entry entry = new Entry(mine, now);
        byEmail.put(email, entry);
        return entry;
    }

    /** A clock that was set back must neither keep a token too long nor the pause: it ends both. */
    private static boolean isOver(Duration duration, Instant since, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(duration));
    }

    private void ask(String email, Entry mine, Clock clock) {
        try {
            String token = request(email);
            note(email, null, clock);
            mine.token().complete(token);
        } catch (IOException | ParseException | RuntimeException e) {
            note(email, mine, clock);
            String reason =
                    e instanceof TokenUnavailableException ? "" + e.getMessage() : "no answer";
            LOG.warn("hubspot: no visitor identification token: " + reason);
            mine.token().completeExceptionally(new TokenUnavailableException(reason));
        } finally {
            // Whatever was thrown: nobody must wait for what will not come.
            mine.token().completeExceptionally(new TokenUnavailableException("no answer"));
        }
    }

    private synchronized void note(String email, @Nullable Entry failed, Clock clock) {
        failures = failed == null ? 0 : failures + 1;
        if (failed != null) {
            byEmail.remove(email, failed);
        }
        if (failures >= FAILURES) {
            failures = 0;
            closedSince = clock.instant();
        }
    }

    private String request(String email) throws IOException, ParseException {
        HttpAnswer answer =
                HTTP.post(
                        create,
                        Map.of("Authorization", access.bearer()),
                        JSONObjectUtils.toJSONString(Map.of("email", email)));
        if (answer.status() != 200) {
            throw new TokenUnavailableException(
                    "HubSpot answered "
                            + answer.status()
                            + (answer.status() == 403
                                    ? ": the token needs the scope"
                                            + " conversations.visitor_identification.tokens.create,"
                                            + " and the account Professional or Enterprise"
                                    : ""));
        }
        String token = JSONObjectUtils.getString(JSONObjectUtils.parse(answer.text()), "token");
        if (token == null || token.isBlank()) {
            throw new TokenUnavailableException("HubSpot's answer has no token");
        }
        return token;
    }

    private record Entry(CompletableFuture<String> token, Instant since) {}
}
