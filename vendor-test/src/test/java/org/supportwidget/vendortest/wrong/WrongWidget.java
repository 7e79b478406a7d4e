package org.supportwidget.vendortest.wrong;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.supportwidget.Identity;
import org.supportwidget.Widget;
import org.supportwidget.csp.CspSources;

/** A right widget, of which a wrong one changes one method. */
class WrongWidget implements Widget {
    private final Widget right;

    WrongWidget(Widget right) {
        this.right = right;
    }

    @Override
    public CspSources cspSources() {
        return right.cspSources();
    }

    @Override
    public Optional<URI> loader() {
        return right.loader();
    }

    @Override
    public Map<String, ?> configuration() {
        return right.configuration();
    }

    @Override
    public Map<String, ?> visitor(Identity identity) {
        return right.visitor(identity);
    }
}
