package org.supportwidget.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.OnceLog;
import org.supportwidget.WebRequest;

/**
 * Finds the one user among the tokens of a request. Whoever can set a cookie for a parent domain
 * can put a token of his own in front of the user's, so tokens of two users are nobody's.
 * Thread-safe.
 */
final class RequestTokens {
    /** More than a browser comes by honestly; each costs a verification. */
    static final int MOST = 16;

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(\\S+) *");

    private final OnceLog log = new OnceLog(Logger.getLogger(XsollaLogin.class.getName()));
    private final Verifier verifier;

    RequestTokens(Verifier verifier) {
        this.verifier = verifier;
    }

    @FunctionalInterface
    interface Verifier {
        Identity identity(String token) throws TokenRefused;
    }

    /** All different tokens of a request: the cookies', then that of the Authorization field. */
    static Set<String> of(WebRequest request, String cookie) {
        Set<String> tokens = new LinkedHashSet<>(request.cookies(cookie));
        String authorization = request.header("Authorization");
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (bearer.matches()) {
            tokens.add(bearer.group(1));
        }
        tokens.remove("");
        return tokens;
    }

    /** The user of the first valid token; empty if there is none, or if another is another's. */
    Optional<Identity> identity(Set<String> tokens) {
        if (tokens.size() > MOST) {
            refuse(Level.WARNING, "tokens", "a request has more than " + MOST + " different ones");
            return Optional.empty();
        }
        List<Identity> users = new ArrayList<>();
        List<TokenRefused> refused = new ArrayList<>();
        for (String token : tokens) {
            try {
                users.add(verifier.identity(token));
            } catch (TokenRefused e) {
                refused.add(e);
            }
        }
        refused.forEach(each -> note(each, !users.isEmpty()));
        return users.isEmpty() ? Optional.empty() : theOne(users);
    }

    private Optional<Identity> theOne(List<Identity> users) {
        @Nullable String id = users.get(0).id();
        if (users.stream().allMatch(user -> Objects.equals(user.id(), id))) {
            return Optional.of(users.get(0));
        }
        refuse(Level.WARNING, "tokens", "a request has valid ones of different users");
        return Optional.empty();
    }

    private void note(TokenRefused refused, boolean besideValid) {
        refuse(
                besideValid ? Level.FINE : refused.level(),
                "token",
                String.valueOf(refused.getMessage()));
    }

    /** A reason that is counted as FINE must not keep it from being said as WARNING. */
    private void refuse(Level level, String what, String reason) {
        String message = "Xsolla Login " + what + " refused: " + reason;
        log.count(level, level + message, message, null);
    }
}
