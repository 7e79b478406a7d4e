package org.supportwidget.servlet;

import java.util.Optional;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** The user of the tests: the principal's name, or the session's attribute {@code user}. */
public final class SignedIn implements IdentityResolver {

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        return Optional.ofNullable(request.principal())
                .map(principal -> (Object) principal.getName())
                .or(() -> Optional.ofNullable(request.sessionAttribute("user")))
                .map(name -> Identity.of(name.toString(), name + "@acme.com", name.toString()));
    }
}
