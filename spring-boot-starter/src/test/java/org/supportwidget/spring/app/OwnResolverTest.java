package org.supportwidget.spring.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** A resolver of the application's own, which asks for the principal, beside Spring Security. */
class OwnResolverTest {
    private static RunningApplication application;

    /** As applications write it; Spring Security's part is not its business. */
    public static final class LoginNames implements IdentityResolver {
        @Override
        public Optional<Identity> resolve(WebRequest request) {
            return Optional.ofNullable(request.principal())
                    .map(user -> Identity.of(user.getName(), user.getName() + "@example.com"));
        }
    }

    @BeforeAll
    static void start() {
        application =
                RunningApplication.start(
                        ServerChoice.TOMCAT,
                        "--support-widget.identity.resolver=" + LoginNames.class.getName(),
                        "--support-widget.thread.anonymous=show");
    }

    @AfterAll
    static void stop() {
        application.context().close();
    }

    @Test
    void its_nobody_stops_nobody_outside_every_chain() {
        Visitor alice = new Visitor(application.uri()).signIn("alice");
        assertThat(alice.get("/").visitor()).isEqualTo("alice@example.com");
        assertThat(alice.get("/outside").visitor()).isEqualTo("no block");
        assertThat(new Visitor(application.uri()).get("/").visitor()).isEqualTo("nobody");
    }

    @Test
    void who_acts_as_another_user_gets_no_vendor_not_even_as_a_stranger() {
        Visitor root = new Visitor(application.uri());
        assertThat(root.get("/").body()).contains("messenger.chatgenie.io");
        root.signIn("root").post("/login/impersonate", Map.of("username", "bob"));
        Answer page = root.get("/private");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.visitor()).isEqualTo("nobody");
        assertThat(page.body()).doesNotContain("\"start\":true");
    }
}
