package org.supportwidget.csp;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fetch directives that matter to somebody, found by name in a policy's text without copying
 * the name out of it.
 */
final class DirectiveNames {
    /** By the first letter, from {@code a}: few names share one. */
    private final CspDirective[][] byLetter = new CspDirective['z' - 'a' + 1][0];

    DirectiveNames(Set<CspDirective> directives) {
        for (CspDirective directive : directives) {
            int letter = directive.directiveName().charAt(0) - 'a';
            CspDirective[] same = byLetter[letter];
            byLetter[letter] = Arrays.copyOf(same, same.length + 1);
            byLetter[letter][same.length] = directive;
        }
    }

    /** The one of them whose name begins at {@code from}, in any ASCII case; null if none does. */
    @Nullable CspDirective find(String text, int from, int to) {
        int letter = from < to ? Ascii.lower(text.charAt(from)) - 'a' : -1;
        if (letter >= 0 && letter < byLetter.length) {
            for (CspDirective directive : byLetter[letter]) {
                if (Ascii.isTokenAt(text, from, to, directive.directiveName())) {
                    return directive;
                }
            }
        }
        return null;
    }
}
