package org.supportwidget.csp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Amends Content Security Policies by exactly what a widget needs.
 *
 * <ul>
 *   <li>Each policy is amended by itself, and only in the directives that govern a need of the
 *       widget. Where nothing governs, all is allowed, and nothing is added.
 *   <li>A directive that also stands in for others ({@code default-src}, {@code child-src}) is
 *       never edited: a copy of it under the need's own name is put in front, with what is missing.
 *   <li>What the policy allows already is not added again. Everything else stays byte for byte;
 *       only {@code 'none'} goes from a list that gets something.
 *   <li>The nonce is added for scripts where {@code 'unsafe-inline'} is not in force; where it is,
 *       a nonce would switch it off.
 * </ul>
 *
 * <p>Total: every text is accepted. Amending twice equals amending once. Immutable and thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
public final class CspAmendment {
    private final CspSources sources;
    private final @Nullable NonceSource nonce;

    private CspAmendment(CspSources sources, @Nullable NonceSource nonce) {
        this.sources = sources;
        this.nonce = nonce;
    }

    /**
     * The amendment for a widget.
     *
     * @param sources the hosts it needs
     * @param nonce what its script elements carry; null if the page gets no script of ours, only a
     *     frame
     */
    public static CspAmendment of(CspSources sources, @Nullable Nonce nonce) {
        return new CspAmendment(sources, nonce == null ? null : new NonceSource(nonce));
    }

    /**
     * The amended value of a header.
     *
     * @param value the whole value of one header field: one policy or several, separated by commas
     * @return the same instance if nothing has to be added
     */
    public String amend(String value, Disposition disposition) {
        if (value.indexOf(',') < 0) {
            return amendPolicy(value, disposition);
        }
        List<String> policies = policies(value);
        policies.replaceAll(policy -> amendPolicy(policy, disposition));
        String amended = String.join(",", policies);
        return amended.equals(value) ? value : amended;
    }

    /** What {@link #amend} adds to a value, and why; empty if nothing. */
    public List<CspChange> changes(String value, Disposition disposition) {
        List<CspChange> changes = new ArrayList<>();
        List<String> policies = policies(value);
        for (int i = 0; i < policies.size(); i++) {
            for (Addition addition : additions(policies.get(i), disposition).list()) {
                changes.add(CspChange.of(i, addition));
            }
        }
        return changes;
    }

    /**
     * What keeps the widget from working and no amendment can mend, with the cure in words; empty
     * if nothing.
     */
    public List<String> warnings(String value, Disposition disposition) {
        List<String> warnings = new ArrayList<>();
        for (String policy : policies(value)) {
            Unmendable.addWarnings(sources.parse(policy), disposition, warnings);
        }
        return warnings;
    }

    /**
     * What another response header means for a widget, with the cure in words: {@code
     * Integrity-Policy} and {@code Cross-Origin-Embedder-Policy} can block its script or its frame
     * too, and cannot be amended.
     *
     * @param name the header's, in any case
     * @return empty if the header does not stand in the way
     */
    public static Optional<String> headerWarning(String name, String value) {
        return Unmendable.headerWarning(name, value);
    }

    /**
     * The policies of a header's value, split at every comma: there is no quoting. Joined with
     * commas again they are the value.
     *
     * @see <a href="https://www.w3.org/TR/CSP3/#parse-response-csp">CSP3 §2.2.2, Parse a response's
     *     CSPs</a>
     */
    public static List<String> policies(String value) {
        List<String> policies = new ArrayList<>();
        int from = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', from)) {
            policies.add(value.substring(from, comma));
            from = comma + 1;
        }
        policies.add(value.substring(from));
        return policies;
    }

    private String amendPolicy(String policy, Disposition disposition) {
        Additions additions = additions(policy, disposition);
        return additions.areNone() ? policy : additions.amended();
    }

    private Additions additions(String policy, Disposition disposition) {
        SerializedPolicy parsed = sources.parse(policy);
        return Additions.to(parsed, disposition, sources.needs(), nonce);
    }
}
