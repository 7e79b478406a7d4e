package org.supportwidget.csp;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One policy as text, with the places of the directives that matter here. Nothing is copied out of
 * it, and nothing changes once it is read.
 *
 * <p>Of directives with the same name the first counts. One that holds a character beyond ASCII is
 * dropped; Chromium 156, unlike CSP3, lets it hide a later one of its name all the same, which is
 * why a new directive is put in front of all others.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#parse-serialized-policy">CSP3 §2.2.1, Parse a
 *     serialized CSP</a>
 */
final class SerializedPolicy {
    private static final String SANDBOX = "sandbox";
    private static final int FETCH_DIRECTIVES = CspDirective.values().length;
    private static final String REQUIRE_TRUSTED_TYPES_FOR = "require-trusted-types-for";

    private final String text;
    private final DirectiveNames names;

    /** By {@link #index}. */
    private final @Nullable DirectiveValue[] fetchDirectives = new DirectiveValue[FETCH_DIRECTIVES];

    private Set<CspDirective> dropped = Set.of();
    private @Nullable DirectiveValue sandbox;
    private @Nullable DirectiveValue requireTrustedTypesFor;

    private SerializedPolicy(String text, DirectiveNames names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Reads a policy; every text is one, if only an empty one.
     *
     * @param names the fetch directives to look for
     */
    static SerializedPolicy parse(String text, DirectiveNames names) {
        SerializedPolicy policy = new SerializedPolicy(text, names);
        int from = 0;
        while (from < text.length()) {
            int semicolon = text.indexOf(';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            policy.readDirective(from, to);
            from = to + 1;
        }
        return policy;
    }

    private void readDirective(int from, int to) {
        int nameFrom = Ascii.skipWhitespace(text, from, to);
        CspDirective directive = names.find(text, nameFrom, to);
        if (directive != null) {
            readFetchDirective(directive, nameFrom + directive.directiveName().length(), to);
        } else if (sandbox == null && Ascii.isTokenAt(text, nameFrom, to, SANDBOX)) {
            sandbox = value(nameFrom + SANDBOX.length(), to, false);
        } else if (requireTrustedTypesFor == null
                && Ascii.isTokenAt(text, nameFrom, to, REQUIRE_TRUSTED_TYPES_FOR)) {
            requireTrustedTypesFor =
                    value(nameFrom + REQUIRE_TRUSTED_TYPES_FOR.length(), to, false);
        }
    }

    private void readFetchDirective(CspDirective directive, int nameTo, int to) {
        if (value(directive) != null) {
            return;
        }
        DirectiveValue value = value(nameTo, to, dropped.contains(directive));
        if (value == null) {
            drop(directive);
        } else {
            fetchDirectives[index(directive)] = value;
        }
    }

    private void drop(CspDirective directive) {
        if (dropped.isEmpty()) {
            dropped = EnumSet.noneOf(CspDirective.class);
        }
        dropped.add(directive);
    }

    /** Null if the directive is dropped. */
    private @Nullable DirectiveValue value(int nameTo, int to, boolean hidden) {
        return Ascii.isAscii(text, nameTo, to)
                ? new DirectiveValue(text, nameTo, to, hidden)
                : null;
    }

    String text() {
        return text;
    }

    /** The directives of which one was dropped for a character beyond ASCII. */
    Set<CspDirective> dropped() {
        return dropped;
    }

    /** Where a new directive goes so that none is before it. */
    int start() {
        return Ascii.skipWhitespace(text, 0, text.length());
    }

    /** The directive's value; null if the policy does not have it. */
    @Nullable DirectiveValue value(CspDirective directive) {
        return fetchDirectives[index(directive)];
    }

    /** The ordinal, because a map would be a good part of what amending a policy costs. */
    @SuppressWarnings("EnumOrdinal")
    private static int index(CspDirective directive) {
        return directive.ordinal();
    }

    /**
     * Whether no script runs at all.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#directive-sandbox">CSP3 §6.3.2, sandbox: ignored if
     *     only reported</a>
     */
    boolean forbidsScripts(Disposition disposition) {
        return disposition == Disposition.ENFORCE
                && sandbox != null
                && !sandbox.holds("allow-scripts");
    }

    /** Whether a string may not become a script's URL or text (Trusted Types). */
    boolean requiresTrustedTypes() {
        return requireTrustedTypesFor != null && requireTrustedTypesFor.holds("'script'");
    }
}
