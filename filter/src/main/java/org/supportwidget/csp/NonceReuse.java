package org.supportwidget.csp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for a nonce of the application's own that our script elements may carry as well, when all
 * policies of a response are known. Where they are not, a fresh one is always right: a second nonce
 * beside the application's is harmless.
 */
public final class NonceReuse {
    private final Need inline = new Need(CspDirective.SCRIPT_SRC, List.of());

    private final DirectiveNames names = Need.names(inline);

    /** The nonces that stand in every policy seen so far that needs one. */
    private final Set<String> common = new LinkedHashSet<>();

    private boolean needed;

    /** Looks at the policies of one header's value. */
    public void add(String value, Disposition disposition) {
        for (String policy : CspAmendment.policies(value)) {
            addPolicy(SerializedPolicy.parse(policy, names), disposition);
        }
    }

    private void addPolicy(SerializedPolicy policy, Disposition disposition) {
        CspDirective governing = inline.governingIn(policy);
        DirectiveValue list = governing == null ? null : policy.value(governing);
        if (list == null || policy.forbidsScripts(disposition)) {
            return;
        }
        SourceListScan scan = SourceListScan.of(list, inline.sources(), null);
        if (scan.allowsAllInline()) {
            return;
        }
        if (needed) {
            common.retainAll(scan.nonces());
        } else {
            common.addAll(scan.nonces());
        }
        needed = true;
    }

    /**
     * A nonce that every policy which needs one has already.
     *
     * @param preferred taken before others if it is one
     */
    public Optional<Nonce> nonce(Nonce preferred) {
        return common.contains(preferred.value())
                ? Optional.of(preferred)
                : common.stream().findFirst().map(Nonce::new);
    }
}
