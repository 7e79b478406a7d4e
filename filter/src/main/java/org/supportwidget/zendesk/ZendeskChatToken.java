package org.supportwidget.zendesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.signing.JwtClaims;
import org.supportwidget.signing.SigningSecret;

/**
 * The token by which Zendesk Chat knows a visitor: a JSON Web Token, HS256, with the claims {@code
 * name}, {@code email}, {@code external_id}, {@code iat} and {@code exp}. Zendesk never lets the
 * {@code external_id} of a visitor change.
 *
 * @see <a href="https://support.zendesk.com/hc/en-us/articles/4408838925082">Enabling authenticated
 *     visitors in the Chat widget</a>
 */
public final class ZendeskChatToken {
    /** The longest life that Zendesk is known to take. */
    public static final Duration MAX_LIFETIME = Duration.ofMinutes(7);

    private ZendeskChatToken() {}

    /**
     * Signs a token for exactly this identity. A blank name becomes the e-mail.
     *
     * @param secret from Chat dashboard, Settings, Widget, Widget security, Visitor Authentication
     * @param lifetime from one second to {@link #MAX_LIFETIME}
     * @return the token in compact form
     * @throws IllegalArgumentException if id or e-mail is missing, blank or holds a lone surrogate,
     *     or the lifetime is out of range; the message shows no value of the identity
     */
    public static String sign(
            SigningSecret secret, Identity identity, Duration lifetime, Clock clock) {
        if (lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "zendesk-chat.token-lifetime: found " + lifetime + ", expected at most PT7M");
        }
        String email = filled("e-mail", identity.email());
        String name = identity.name();
        // A lone surrogate has no place in UTF-8. In a name it is not worth refusing the visitor.
        String shown =
                name == null || name.isBlank() ? email : new String(name.getBytes(UTF_8), UTF_8);
        return secret.signJwt(
                JwtClaims.issuedBy(clock)
                        .claim("name", shown)
                        .claim("email", email)
                        .claim("external_id", filled("id", identity.id()))
                        .expiresIn(lifetime));
    }

    private static String filled(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Zendesk Chat needs the visitor's " + what);
        }
        return value;
    }
}
