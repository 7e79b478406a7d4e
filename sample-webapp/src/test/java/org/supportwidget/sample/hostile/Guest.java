package org.supportwidget.sample.hostile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** Whoever the test says is signed in, but for the page that a soft navigation begins at. */
public final class Guest implements IdentityResolver {
    static volatile @Nullable Identity now;

    /** For the configuration. */
    public Guest() {}

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        boolean beginning =
                request.unwrap(HttpServletRequest.class)
                        .filter(asked -> asked.getRequestURI().equals(HostilePages.BEGINNING))
                        .isPresent();
        return beginning ? Optional.empty() : Optional.ofNullable(now);
    }
}
