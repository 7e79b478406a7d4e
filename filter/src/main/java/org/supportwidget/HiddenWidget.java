package org.supportwidget;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.csp.CspSources;

/**
 * A vendor that renders nothing and can only be stopped.
 *
 * @param loader the vendor's script, which knows how
 */
record HiddenWidget(Optional<URI> loader) implements Widget {
    @Override
    public CspSources cspSources() {
        return CspSources.none();
    }

    @Override
    public Map<String, ?> visitor(Identity identity) {
        throw new UnusableIdentityException("the vendor is hidden");
    }
}
