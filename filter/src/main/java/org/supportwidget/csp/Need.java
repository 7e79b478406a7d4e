package org.supportwidget.csp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a widget needs of one directive, and the directives that may decide it in a policy.
 * Immutable: nobody writes to its arrays, and they never leave the package.
 */
final class Need {
    private final CspDirective directive;
    private final CspDirective[] governing;
    private final Set<CspDirective> fallbacks = EnumSet.noneOf(CspDirective.class);
    private final SourceExpression[] sources;
    private final String text;

    /**
     * The need for these sources.
     *
     * @param directive one of {@link CspDirective#nameable()}
     * @param sources may be empty for scripts, if only a nonce is needed
     */
    Need(CspDirective directive, List<SourceExpression> sources) {
        this.directive = directive;
        this.governing = directive.governing().toArray(CspDirective[]::new);
        this.fallbacks.addAll(directive.fallbacks());
        this.sources = sources.toArray(SourceExpression[]::new);
        StringBuilder spaced = new StringBuilder();
        sources.forEach(source -> spaced.append(' ').append(source));
        this.text = spaced.toString();
    }

    /** The needs for these sources; that for scripts is always among them, for the nonce. */
    static Need[] all(CspSources sources) {
        List<Need> needs = new ArrayList<>();
        for (CspDirective directive : CspDirective.nameable()) {
            List<SourceExpression> wanted = sources.expressions(directive);
            if (!wanted.isEmpty() || directive == CspDirective.SCRIPT_SRC) {
                needs.add(new Need(directive, wanted));
            }
        }
        return needs.toArray(Need[]::new);
    }

    /** The names of all directives that may decide one of these needs. */
    static DirectiveNames names(Need... needs) {
        Set<CspDirective> all = EnumSet.noneOf(CspDirective.class);
        for (Need need : needs) {
            Collections.addAll(all, need.governing);
        }
        return new DirectiveNames(all);
    }

    CspDirective directive() {
        return directive;
    }

    SourceExpression[] sources() {
        return sources;
    }

    /** The sources as they are put into a list, each with a space before it. */
    String text() {
        return text;
    }

    /** What to add to a policy for this need, or null if it lacks nothing or may not be touched. */
    @Nullable Addition in(SerializedPolicy policy, @Nullable NonceSource pageNonce) {
        boolean script = directive == CspDirective.SCRIPT_SRC;
        NonceSource nonce = script ? pageNonce : null;
        if (sources.length == 0 && nonce == null) {
            return null;
        }
        CspDirective decides = governingIn(policy);
        DirectiveValue value = decides == null ? null : policy.value(decides);
        if (decides == null || value == null) {
            return null;
        }
        SourceListScan scan = SourceListScan.of(value, sources, nonce);
        boolean hosts = !scan.coversAll() && !(script && scan.ignoresHosts());
        boolean nonced = nonce != null && !scan.allowsAllInline() && !scan.listsNonce();
        if (!hosts && !nonced) {
            return null;
        }
        boolean introduced = isFallback(decides);
        int position = introduced ? policy.start() : scan.end();
        return new Addition(
                this, decides, value, introduced, position, scan, hosts, nonced ? nonce : null);
    }

    /**
     * The directive that decides; null if none does, or if it is a fallback that only some browsers
     * see: a directive of its own would close for the others what is open.
     */
    @Nullable CspDirective governingIn(SerializedPolicy policy) {
        for (CspDirective candidate : governing) {
            DirectiveValue value = policy.value(candidate);
            if (value != null) {
                return value.hidden() && isFallback(candidate) ? null : candidate;
            }
        }
        return null;
    }

    /** Whether a directive only stands in for this one, so that it must not be edited. */
    private boolean isFallback(CspDirective decides) {
        return fallbacks.contains(decides);
    }
}
