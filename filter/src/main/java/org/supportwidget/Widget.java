package org.supportwidget;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.csp.CspSources;

/**
 * A vendor's widget as one application configured it. Immutable and thread-safe: one instance
 * serves all requests.
 *
 * <p>It turns an identity into data; it never writes JavaScript or HTML.
 */
public interface Widget {

    /** What the widget needs of the page's Content Security Policy. */
    CspSources cspSources();

    /**
     * The vendor's script, rendered as {@code <script nonce async src>}; empty for a vendor without
     * one.
     */
    default Optional<URI> loader() {
        return Optional.empty();
    }

    /**
     * Whether the vendor's script starts the widget by itself as soon as it arrives, for whom the
     * page names then, and takes no other user later. Such a script is not in the page's HTML; the
     * runtime fetches it when the vendor is to be started.
     */
    default boolean startsByItself() {
        return false;
    }

    /**
     * The id that the vendor's script element must have, for vendors whose script looks for its own
     * element by it.
     */
    default Optional<String> loaderId() {
        return Optional.empty();
    }

    /**
     * Whether the vendor's own code writes {@code <style>} elements or style attributes into the
     * page, so that a policy has to say {@code style-src 'unsafe-inline'}. The filter never adds
     * that, as it would open the application's own policy; it says so in the log when the
     * application starts.
     */
    default boolean needsInlineStyles() {
        return false;
    }

    /**
     * What the plug-in needs whoever is signed in, also nobody: an account, an address. Public, as
     * every page carries it; of the same types as {@link #visitor}.
     */
    default Map<String, ?> configuration() {
        return Map.of();
    }

    /**
     * What the plug-in's {@code start} is given for a signed-in user: strings, numbers, booleans,
     * lists and maps.
     *
     * @throws UnusableIdentityException if the vendor cannot verify this user
     */
    Map<String, ?> visitor(Identity identity);

    /**
     * What {@code start} is given for a visitor who is not signed in; empty if the vendor serves
     * none.
     */
    default Optional<Map<String, ?>> anonymous() {
        return Optional.empty();
    }

    /**
     * The proof that the application vouches for the identity, for markup of the application's own.
     *
     * @return for example a verification hash; empty if the vendor has none that may stand in a
     *     page
     * @throws UnusableIdentityException if the vendor cannot verify this user
     */
    default Optional<String> verification(Identity identity) {
        return Optional.empty();
    }

    /**
     * The place in which the vendor shows a whole page.
     *
     * @return empty for a vendor without one
     * @throws UnusableIdentityException if the vendor cannot verify this user
     */
    default Optional<Frame> frame(Identity identity, FrameOptions options) {
        return Optional.empty();
    }

    /**
     * A token for the signed-in user, fetched by the page when the vendor asks for it.
     *
     * @param clock tells the time of issue
     * @return empty for a vendor without tokens
     * @throws UnusableIdentityException if the vendor cannot verify this user
     * @throws TokenUnavailableException if the vendor makes the tokens and gives none just now
     */
    default Optional<String> token(Identity identity, Clock clock) {
        return Optional.empty();
    }

    /** Whether the page fetches {@link #token tokens} for this vendor. */
    default boolean usesTokens() {
        return false;
    }

    /**
     * Whether a token has to name a value that the vendor's script has drawn in the browser. The
     * plug-in asks with {@code page.token(value)}, and {@link #token(Identity, String, Clock)} is
     * called instead of {@link #token(Identity, Clock)}.
     */
    default boolean bindsTokens() {
        return false;
    }

    /**
     * A token for the signed-in user that names a value of the browser's. A session gets tokens for
     * five values an hour, and thirty tokens a minute.
     *
     * @param value 1 to 64 letters, digits, {@code -} and {@code _}; nobody has checked whose it is
     * @param clock tells the time of issue
     * @return empty for a vendor without such tokens
     * @throws UnusableIdentityException if the vendor cannot verify this user
     */
    default Optional<String> token(Identity identity, String value, Clock clock) {
        return Optional.empty();
    }

    /**
     * Names of first-party cookies in which the vendor is known to keep its visitor; expired at
     * log-out, on the host and on its parents. A name that ends in {@code *} stands for all that
     * begin so.
     */
    default List<String> cookies() {
        return List.of();
    }
}
