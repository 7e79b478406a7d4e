package org.supportwidget.soak.app;

import java.time.Duration;
import java.util.Optional;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** Knows who is signed in, for most at once. */
public final class SoakIdentity implements IdentityResolver {
    private static final Duration SLOW = Duration.ofMillis(250);
    private static final Duration HANGING = Duration.ofSeconds(2);

    private final Fault fault = new Fault();

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        if (!(request.sessionAttribute("user") instanceof Person person)) {
            return Optional.empty();
        }
        switch (person.trouble()) {
            case SLOW -> sleep(SLOW);
            case THROWS -> throw new IllegalStateException("nobody answers");
            case HANGS -> {
                sleep(HANGING);
                throw new IllegalStateException("nobody has answered");
            }
            default -> {}
        }
        return Optional.of(
                fault.in(
                        Identity.of(person.getId(), person.getEmail(), person.getFullName()),
                        request));
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
