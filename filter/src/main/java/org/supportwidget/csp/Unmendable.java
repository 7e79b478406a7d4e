package org.supportwidget.csp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What no amendment can mend, and the cure in words. */
final class Unmendable {
    private static final String SANDBOX =
            "sandbox without allow-scripts: no script runs in this page, the widget's neither; the"
                    + " policy is left alone. Cure: add allow-scripts (and allow-same-origin,"
                    + " without which the widget has no storage) to sandbox, or leave the widget"
                    + " out of this page";
    private static final String TRUSTED_TYPES =
            "require-trusted-types-for 'script': the vendor's own code may not make a script's URL,"
                    + " HTML or a worker from a string. Cure: ask the vendor for code that uses"
                    + " Trusted Types and list its policies in trusted-types, or send pages with"
                    + " the widget without the requirement";
    private static final String INTEGRITY =
            "Integrity-Policy: it blocks scripts without an integrity attribute, and a vendor's"
                    + " script, which changes without notice, cannot have one. Cure: send pages"
                    + " with the widget without script in blocked-destinations, or report only";
    private static final String EMBEDDER =
            "Cross-Origin-Embedder-Policy: the vendor's frame loads only if the vendor sends that"
                    + " header too, and under require-corp its script only with"
                    + " Cross-Origin-Resource-Policy. Cure: ask the vendor for both, or send pages"
                    + " with the widget without the header";

    private static final String NOT_ASCII =
            ": browsers drop this directive because of a character beyond ASCII, such as a"
                    + " typographic quote, and Chromium drops the next one of its name too. Cure:"
                    + " write it in ASCII";

    /**
     * A member of a dictionary with {@code script} in its inner list.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9651#section-3.2">RFC 9651 §3.2,
     *     Dictionaries</a>
     */
    private static final Pattern BLOCKS_SCRIPTS =
            Pattern.compile("(^|,)[ \t]*blocked-destinations=\\(([^()]* )?script( [^()]*)?\\)");

    private static final Pattern EMBEDDER_POLICY =
            Pattern.compile("[ \t]*(require-corp|credentialless)[ \t]*(;.*)?", Pattern.DOTALL);

    private Unmendable() {}

    static void addWarnings(
            SerializedPolicy policy, Disposition disposition, List<String> warnings) {
        if (policy.forbidsScripts(disposition)) {
            warnings.add(SANDBOX);
        }
        if (policy.requiresTrustedTypes()) {
            warnings.add(TRUSTED_TYPES);
        }
        for (CspDirective directive : policy.dropped()) {
            warnings.add(directive.directiveName() + NOT_ASCII);
        }
    }

    static Optional<String> headerWarning(String name, String value) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "integrity-policy" -> when(BLOCKS_SCRIPTS.matcher(value).find(), INTEGRITY);
            case "cross-origin-embedder-policy" ->
                    when(EMBEDDER_POLICY.matcher(value).matches(), EMBEDDER);
            default -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean blocks, String warning) {
        return blocks ? Optional.of(warning) : Optional.empty();
    }
}
