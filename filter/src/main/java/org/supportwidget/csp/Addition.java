package org.supportwidget.csp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to one policy for one need: to the directive that governs, or, if that is a
 * fallback, to a copy of it under the need's own name in front of the policy.
 *
 * @param value the governing directive's
 * @param introduced whether the need's own directive is new in the policy
 * @param position where in the policy's text something is put in
 * @param hosts whether those sources are added that {@code scan} does not cover
 * @param nonce added too, unless null
 */
record Addition(
        Need need,
        CspDirective governing,
        DirectiveValue value,
        boolean introduced,
        int position,
        SourceListScan scan,
        boolean hosts,
        @Nullable NonceSource nonce) {
    private static final String NONE = "'none'";

    /** The directive that the policy has more in afterwards. */
    CspDirective written() {
        return introduced ? need.directive() : governing;
    }

    /** The sources and the nonce-source that are added, in this order. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; hosts && i < need.sources().size(); i++) {
            if (!scan.covers(i)) {
                tokens.add(need.sources().get(i).toString());
            }
        }
        if (nonce != null) {
            tokens.add(nonce.toString());
        }
        return tokens;
    }

    /** What is put in at {@link #position()}. */
    String text() {
        String added = nonce == null ? hostsText() : hostsText().concat(nonce.spaced());
        if (!introduced) {
            return added;
        }
        String list = scan.hasNone() ? value.without(NONE) : value.copy();
        return need.directive().directiveName() + list + added + "; ";
    }

    private String hostsText() {
        if (!hosts) {
            return "";
        }
        if (scan.coversNothing()) {
            return need.text();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < need.sources().size(); i++) {
            if (!scan.covers(i)) {
                text.append(' ').append(need.sources().get(i));
            }
        }
        return text.toString();
    }

    /**
     * Puts this addition into its policy, which must be unchanged up to {@link #position()}. {@code
     * 'none'} goes: it counts only while it is alone (CSP3 §6.7.2.3).
     */
    void putInto(StringBuilder policy, String text) {
        policy.insert(position, text);
        if (scan.hasNone() && !introduced) {
            policy.replace(value.from(), value.to(), value.without(NONE));
        }
    }
}
