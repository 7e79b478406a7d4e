package org.supportwidget.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/** A resolver of the application's own knows no more than Spring Security where it asks that. */
class SpringSecurityGuardTest {
    /** No filter of Spring Security's has seen this one, and it has no session. */
    private static final WebRequest UNSEEN = new PrincipalRequest(null);

    /** What resolvers do, and whether their "nobody" counts on a page outside every chain. */
    private enum Own implements IdentityResolver {
        PRINCIPAL(false) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return Optional.ofNullable(request.principal())
                        .map(principal -> Identity.of(principal.getName(), null));
            }
        },
        ROLE(false) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return request.isUserInRole("USER") ? SOMEBODY : Optional.empty();
            }
        },
        SPRINGS_HOLDER(false) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .map(user -> Identity.of(user.getName(), null));
            }
        },
        PRINCIPAL_OR_SESSION(false) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                Object user = request.sessionAttribute("user");
                return user == null ? PRINCIPAL.resolve(request) : SOMEBODY;
            }
        },
        SESSION(true) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return Optional.ofNullable(request.sessionAttribute("user")).flatMap(u -> SOMEBODY);
            }
        },
        COOKIE(true) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return request.cookies("token").isEmpty() ? Optional.empty() : SOMEBODY;
            }
        },
        ALWAYS(true) {
            @Override
            public Optional<Identity> resolve(WebRequest request) {
                return SOMEBODY;
            }
        };

        private static final Optional<Identity> SOMEBODY =
                Optional.of(Identity.of("1001", "alice@example.com"));

        private final boolean knowsUnseen;

        Own(boolean knowsUnseen) {
            this.knowsUnseen = knowsUnseen;
        }
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_no_answer_where_nobody_has_looked(Own own) {
        assertThat(new SpringSecurityGuard(own, false).canTell(UNSEEN)).isEqualTo(own.knowsUnseen);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_is_an_answer_where_spring_security_has_looked(Own own) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new AnonymousAuthenticationToken(
                                "key", "anonymous", AuthorityUtils.createAuthorityList("NONE")));
        assertThat(new SpringSecurityGuard(own, false).canTell(UNSEEN)).isTrue();
    }

    @Test
    void a_resolver_that_says_itself_that_it_cannot_tell_is_believed() {
        IdentityResolver own =
                new IdentityResolver() {
                    @Override
                    public Optional<Identity> resolve(WebRequest request) {
                        throw new AssertionError("asked");
                    }

                    @Override
                    public boolean canTell(WebRequest request) {
                        return false;
                    }
                };
        assertThat(new SpringSecurityGuard(own, false).canTell(UNSEEN)).isFalse();
    }

    @Test
    void who_acts_as_another_gets_no_widget_unless_that_is_allowed() {
        TestingAuthenticationToken root = new TestingAuthenticationToken("root", null, "ADMIN");
        TestingAuthenticationToken bob =
                new TestingAuthenticationToken(
                        "bob", null, List.of(new SwitchUserGrantedAuthority("PREVIOUS", root)));
        WebRequest request = new PrincipalRequest(bob);
        assertThat(new SpringSecurityGuard(Own.ALWAYS, false).excludes(request)).isTrue();
        assertThat(new SpringSecurityGuard(Own.ALWAYS, true).excludes(request)).isFalse();
        assertThat(new SpringSecurityGuard(Own.ALWAYS, false).excludes(new PrincipalRequest(root)))
                .isFalse();
    }
}
