package org.supportwidget.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.supportwidget.Identity;
import org.supportwidget.UserRequest;

class PropertyPathResolverTest {
    private static final PropertyPathResolver RESOLVER =
            new PropertyPathResolver(
                    path("id"),
                    path("email"),
                    path("name"),
                    path("phone"),
                    path("avatar"),
                    path("locale"));

    @Test
    void reads_every_value() {
        Identity user = new Identity("1", "a@acme.com", "A", "+12", "https://acme.com/a.png", "en");

        assertThat(RESOLVER.resolve(UserRequest.of(user))).contains(user);
    }

    @Test
    void keeps_values_exactly_as_they_are() {
        Identity user = Identity.of(" 1 ", "John.Doe@ACME.com\n", "");

        assertThat(RESOLVER.resolve(UserRequest.of(user))).contains(user);
    }

    @Test
    void somebody_is_signed_in_if_id_or_email_is_there() {
        assertThat(resolve(Map.of("id", "1"))).contains(Identity.of("1", null));
        assertThat(resolve(Map.of("email", ""))).contains(Identity.of(null, ""));
        assertThat(resolve(Map.of("name", "A", "locale", "en"))).isEmpty();
        assertThat(resolve(null)).isEmpty();
    }

    @Test
    void does_without_the_paths_that_are_not_configured() {
        PropertyPathResolver emailOnly =
                new PropertyPathResolver(null, path("email"), null, null, null, null);

        assertThat(emailOnly.resolve(UserRequest.of(Identity.of("1", "a@acme.com", "A"))))
                .contains(Identity.of(null, "a@acme.com"));
    }

    private static Optional<Identity> resolve(@Nullable Object user) {
        return RESOLVER.resolve(UserRequest.of(user));
    }

    private static PropertyPath path(String property) {
        return PropertyPath.parse("session.user." + property);
    }
}
