package org.supportwidget.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.userdetails.User;
import org.supportwidget.Identity;
import org.supportwidget.identity.PropertyPath;
import org.supportwidget.identity.PropertyPathResolver;

/** Paths of {@code identity.*} add to what the principal says, or replace it. */
class PathsBesidePrincipalTest {

    @Test
    void a_path_goes_before_the_principal_where_it_leads_somewhere() {
        PropertyPathResolver paths =
                new PropertyPathResolver(
                        null,
                        PropertyPath.parse("principal.principal.nothing"),
                        PropertyPath.parse("principal.principal.password"),
                        null,
                        null,
                        null);
        assertThat(
                        new SpringSecurityIdentity(paths, false)
                                .resolve(request(new User("alice", "x", List.of()))))
                .contains(Identity.of("alice", "alice", "x"));
    }

    @Test
    void paths_to_attributes_are_followed() {
        PropertyPathResolver paths =
                new PropertyPathResolver(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("plan", PropertyPath.parse("principal.principal.password")));
        assertThat(
                        new SpringSecurityIdentity(paths, false)
                                .resolve(request(new User("alice", "gold", List.of())))
                                .orElseThrow()
                                .attributes())
                .isEqualTo(Map.of("plan", "gold"));
    }

    private static PrincipalRequest request(User user) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(user, null, List.of());
        token.setAuthenticated(true);
        return new PrincipalRequest(token);
    }
}
