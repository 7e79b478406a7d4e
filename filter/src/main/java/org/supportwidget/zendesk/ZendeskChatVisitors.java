package org.supportwidget.zendesk;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;
import org.supportwidget.http.BoundedHttp;
import org.supportwidget.http.HttpAnswer;
import org.supportwidget.http.SecureUrl;

/**
 * Looks up visitors of Zendesk Chat, for example to see which user of yours an agent talks to:
 *
 * <pre>{@code
 * ZendeskChatVisitors visitors = ZendeskChatVisitors.of(apiToken);
 * boolean hers = visitors.find(visitorId).filter(v -> v.belongsTo(identity)).isPresent();
 * }</pre>
 *
 * <p>The API token can be used and not read back: no accessor, and nothing in {@link #toString()},
 * in an exception or in a log. Immutable and thread-safe.
 *
 * @see <a href="https://developer.zendesk.com/api-reference/live-chat/chat-api/visitors/">Visitors,
 *     Chat API</a>
 */
public final class ZendeskChatVisitors {
    private static final String ZOPIM = "https://www.zopim.com";
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern COMPLETE = Pattern.compile(".*/api/v2(?:/chat)?");
    private static final BoundedHttp HTTP =
            new BoundedHttp(Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final String visitors;
    private final String authorization;
    private final Clock clock;

    ZendeskChatVisitors(String base, String apiToken, Clock clock) {
        if (!TOKEN.matcher(apiToken).matches()) {
            throw new IllegalArgumentException(
                    "the API token must be printable ASCII without blanks (not shown)");
        }
        this.visitors = visitorsUrl(SecureUrl.parse("the base URL of Zendesk Chat", base));
        this.authorization = "Bearer " + apiToken;
        this.clock = clock;
    }

    /**
     * The visitors at {@code https://www.zopim.com}.
     *
     * @param apiToken OAuth access token with the scope {@code read}
     * @throws IllegalArgumentException if it is empty or holds blanks or anything but ASCII
     */
    public static ZendeskChatVisitors of(String apiToken) {
        return at(ZOPIM, apiToken);
    }

    /**
     * The visitors at another base, {@code https://acme.zendesk.com} for the account's own. {@code
     * /api/v2/visitors} (for a host under {@code zendesk.com}, {@code /api/v2/chat/visitors}) is
     * added to the base, or as much of it as the base does not end with already.
     *
     * @throws IllegalArgumentException if the base is not https (http for loopback hosts only) or
     *     has a query, or the token is not as {@link #of} asks
     */
    public static ZendeskChatVisitors at(String base, String apiToken) {
        return new ZendeskChatVisitors(base, apiToken, Clock.systemUTC());
    }

    private static String visitorsUrl(URI base) {
        if (base.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "the base URL of Zendesk Chat: found a query, expected none");
        }
        String url = base.toString().replaceFirst("/+$", "");
        if (url.endsWith("/visitors")) {
            return url + "/";
        }
        if (COMPLETE.matcher(url).matches()) {
            return url + "/visitors/";
        }
        boolean account = base.getHost().toLowerCase(Locale.ROOT).endsWith(".zendesk.com");
        return url + (account ? "/api/v2/chat/visitors/" : "/api/v2/visitors/");
    }

    /**
     * The visitor with this id. Takes ten seconds at most.
     *
     * @param id Zendesk's key of the visitor, opaque; percent-encoded here
     * @return empty if Zendesk knows no such visitor (404); a wrong base URL looks the same
     * @throws ZendeskChatException if Zendesk does not say; each kind is a class of its own
     * @throws IllegalArgumentException if the id is blank, {@code .} or {@code ..}
     */
    public Optional<ZendeskChatVisitor> find(String id) throws ZendeskChatException {
        if (id.isBlank() || id.equals(".") || id.equals("..")) {
            throw new IllegalArgumentException("found a blank id or a step of a path");
        }
        HttpAnswer answer = get(URI.create(visitors + Encode.forUriComponent(id)));
        return switch (answer.status()) {
            case 200 -> Optional.of(ZendeskChatVisitor.parse(answer.text()));
            case 404 -> Optional.empty();
            case 401 -> throw new ZendeskChatException.Unauthorized();
            case 403 -> throw new ZendeskChatException.Forbidden();
            case 429 -> throw new ZendeskChatException.TooManyRequests(wait(answer.retryAfter()));
            default -> throw unexpected(answer.status());
        };
    }

    private HttpAnswer get(URI url) throws ZendeskChatException {
        try {
            return HTTP.send(url, Map.of("Authorization", authorization));
        } catch (IOException e) {
            throw new ZendeskChatException.Unavailable("Zendesk gave no complete answer", e);
        }
    }

    private static ZendeskChatException unexpected(int status) {
        return status >= 500
                ? new ZendeskChatException.Unavailable("Zendesk failed (" + status + ")", null)
                : new ZendeskChatException.Malformed("unexpected status " + status);
    }

    private @Nullable Duration wait(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        if (SECONDS.matcher(retryAfter).matches()) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter, Instant::from);
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "ZendeskChatVisitors[" + visitors + "]";
    }
}
