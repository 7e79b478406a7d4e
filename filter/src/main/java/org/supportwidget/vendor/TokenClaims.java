package org.supportwidget.vendor;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.VendorSettings;
import org.supportwidget.signing.JwtClaims;

/**
 * The claims of a token as they are configured: {@code sub=id, email, aud='portal'}. Each has a
 * value of the user's, or a text of its own.
 *
 * @param sources claim to field, or to text in quotes; in the order of the token
 */
record TokenClaims(Map<String, String> sources) {
    private static final String FIELD = "(id|email|name|phone|avatar|locale)";
    private static final String CLAIM =
            "(" + FIELD + "|[A-Za-z0-9_][A-Za-z0-9_.:/-]* *= *(" + FIELD + "|'[^',]+'))";
    private static final Pattern LIST = Pattern.compile(CLAIM + "( *, *" + CLAIM + ")*");

    /** As the vendor's {@code claims} say; mistakes are noted there. */
    static TokenClaims of(VendorSettings settings) {
        String text =
                settings.required(
                        "claims",
                        LIST,
                        "the token's claims, such as sub=id, email, aud='portal': values of the"
                                + " user (id, email, name, phone, avatar, locale) or texts in"
                                + " quotes");
        Map<String, String> sources = new LinkedHashMap<>();
        boolean twice = false;
        for (String claim : LIST.matcher(text).matches() ? text.split(",", -1) : new String[0]) {
            String[] parts = claim.strip().split(" *= *", 2);
            twice |= sources.put(parts[0], parts[parts.length - 1]) != null;
        }
        if (twice || sources.containsKey("iat") || sources.containsKey("exp")) {
            settings.mistake("claims", "each claim once, and neither iat nor exp, which are added");
        } else if (!sources.isEmpty()
                && !sources.containsValue("id")
                && !sources.containsValue("email")) {
            settings.mistake("claims", "a claim with the user's id or email");
        }
        return new TokenClaims(Collections.unmodifiableMap(sources));
    }

    /**
     * Refuses a user of whom a claim that identifies is not known.
     *
     * @throws org.supportwidget.UnusableIdentityException if id or e-mail is to be signed and blank
     */
    void check(Identity identity) {
        sources.values().forEach(source -> value(source, identity));
    }

    /** The claims of a user; what is not known is left out. */
    JwtClaims.Builder of(Identity identity, Clock clock) {
        JwtClaims.Builder claims = JwtClaims.issuedBy(clock);
        sources.forEach(
                (claim, source) -> {
                    String value = value(source, identity);
                    if (value != null && !value.isBlank()) {
                        claims.claim(claim, value);
                    }
                });
        return claims;
    }

    private static @Nullable String value(String source, Identity identity) {
        return switch (source) {
            case "id" -> identity.requireId();
            case "email" -> identity.requireEmail();
            case "name" -> identity.name();
            case "phone" -> identity.phone();
            case "avatar" -> identity.avatar();
            case "locale" -> identity.locale();
            default -> source.substring(1, source.length() - 1);
        };
    }
}
