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
    private static final String END = "; ";

    /** The directive that the policy has more in afterwards. */
    CspDirective written() {
        return introduced ? need.directive() : governing;
    }

    /** The sources and the nonce-source that are added, in this order. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; hosts && i < need.sources().length; i++) {
            if (!scan.covers(i)) {
                tokens.add(need.sources()[i].toString());
            }
        }
        if (nonce != null) {
            tokens.add(nonce.toString());
        }
        return tokens;
    }

    /** At most so many characters more are in the policy afterwards. */
    int mostLength() {
        int added = (hosts ? need.text().length() : 0) + (nonce == null ? 0 : nonce.spacedLength());
        return introduced
                ? name().length() + scan.end() - value.from() + added + END.length()
                : added;
    }

    private String name() {
        return need.directive().directiveName();
    }

    /**
     * Appends the policy's text up to the place of this addition, and the addition.
     *
     * @param copied how much of the policy's text has been appended already
     * @return how much has been now
     */
    int appendTo(StringBuilder amended, String policy, int copied) {
        if (introduced) {
            amended.append(policy, copied, position).append(name());
            appendList(amended, policy, value.from());
            amended.append(END);
        } else {
            appendList(amended, policy, copied);
        }
        return position;
    }

    /** Appends what stands between {@code from} and the end of the list, and what is added. */
    private void appendList(StringBuilder amended, String policy, int from) {
        if (scan.hasNone()) {
            amended.append(policy, from, value.from());
            value.appendWithout(NONE, amended);
        } else {
            amended.append(policy, from, scan.end());
        }
        if (hosts) {
            appendHosts(amended);
        }
        if (nonce != null) {
            nonce.appendSpacedTo(amended);
        }
    }

    private void appendHosts(StringBuilder amended) {
        if (scan.coversNothing()) {
            amended.append(need.text());
            return;
        }
        for (int i = 0; i < need.sources().length; i++) {
            if (!scan.covers(i)) {
                amended.append(' ').append(need.sources()[i]);
            }
        }
    }
}
