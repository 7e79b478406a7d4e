package org.supportwidget.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.supportwidget.Identity;
import org.supportwidget.identity.PropertyPathResolver;

/** One application may have every one of these users. */
class PrincipalsTest {
    private final SpringSecurityIdentity resolver = new SpringSecurityIdentity();

    @Test
    void an_openid_connect_user() {
        Map<String, Object> claims = new HashMap<>(claims("email_verified", true));
        claims.put("picture", "https://example.com/a.png");
        claims.put("locale", "de");
        assertThat(identity(oidc(claims)))
                .isEqualTo(
                        new Identity(
                                "248289761001",
                                "alice@example.com",
                                "Alice Adams",
                                null,
                                "https://example.com/a.png",
                                "de"));
    }

    @Test
    void an_openid_connect_user_of_a_provider_that_verifies_every_e_mail() {
        assertThat(identity(oidc(claims("x", "y"))).email()).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "False", "FALSE"})
    void an_e_mail_that_the_provider_has_not_verified_is_not_taken(String verified) {
        assertThat(identity(oidc(claims("email_verified", verified))).email()).isNull();
        assertThat(identity(oidc(claims("email_verified", Boolean.valueOf(verified)))).email())
                .isNull();
        assertThat(identity(oauth2(claims("email_verified", verified))).email()).isNull();
        assertThat(identity(jwt(claims("email_verified", false))).email()).isNull();
    }

    @Test
    void an_oauth2_user() {
        Map<String, Object> github =
                Map.of("id", 583231, "name", "Alice Adams", "email", "alice@example.com");
        DefaultOAuth2User user = new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, github, "id");
        assertThat(identity(user))
                .isEqualTo(Identity.of("583231", "alice@example.com", "Alice Adams"));
    }

    @Test
    void a_bearer_of_a_jwt_whose_own_id_is_not_the_users() {
        Map<String, Object> claims = new HashMap<>(claims("jti", "token-1"));
        assertThat(identity(jwt(claims)))
                .isEqualTo(Identity.of("248289761001", "alice@example.com", "Alice Adams"));
    }

    @Test
    void a_class_of_the_applications_own_goes_before_the_claims() {
        assertThat(identity(new Customer(claims("x", "y"), "7", "own@example.com")))
                .isEqualTo(Identity.of("7", "own@example.com", "Alice Adams"));
        Map<String, Object> unverified = claims("email_verified", false);
        assertThat(identity(new Customer(unverified, "7", "alice@example.com")).email()).isNull();
    }

    @Test
    void user_details_without_an_e_mail_have_a_login_name() {
        assertThat(identity(new User("alice", "", List.of())))
                .isEqualTo(Identity.of("alice", "alice"));
    }

    @Test
    void a_principal_with_properties() {
        assertThat(identity(new Account(42, "alice@example.com", "Alice Adams")))
                .isEqualTo(Identity.of("42", "alice@example.com", "Alice Adams"));
    }

    @Test
    void a_principal_that_is_a_name() {
        assertThat(identity("alice@example.com"))
                .isEqualTo(Identity.of("alice@example.com", "alice@example.com"));
    }

    @Test
    void who_acts_as_another_is_nobody_unless_that_is_allowed() {
        Authentication admin = authentication("root");
        TestingAuthenticationToken switched =
                new TestingAuthenticationToken(
                        "bob",
                        null,
                        List.of(
                                new SwitchUserGrantedAuthority(
                                        "ROLE_PREVIOUS_ADMINISTRATOR", admin)));
        PrincipalRequest request = new PrincipalRequest(switched);
        assertThat(resolver.resolve(request)).isEmpty();
        assertThat(resolver.excludes(request)).as("also as an anonymous visitor").isTrue();
        PropertyPathResolver none = new PropertyPathResolver(null, null, null, null, null, null);
        assertThat(new SpringSecurityIdentity(none, true).resolve(request))
                .contains(Identity.of("bob", "bob"));
    }

    private Identity identity(Object principal) {
        return resolver.resolve(request(principal)).orElseThrow();
    }

    private static PrincipalRequest request(Object principal) {
        return new PrincipalRequest(authentication(principal));
    }

    private static Authentication authentication(Object principal) {
        TestingAuthenticationToken token =
                new TestingAuthenticationToken(principal, null, List.of());
        token.setAuthenticated(true);
        return token;
    }

    private static Map<String, Object> claims(String name, Object value) {
        return Map.of(
                "sub",
                "248289761001",
                "email",
                "alice@example.com",
                "name",
                "Alice Adams",
                name,
                value);
    }

    private static DefaultOidcUser oidc(Map<String, Object> claims) {
        OidcIdToken token =
                new OidcIdToken("x", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), claims);
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, token);
    }

    private static DefaultOAuth2User oauth2(Map<String, Object> attributes) {
        return new DefaultOAuth2User(AuthorityUtils.NO_AUTHORITIES, attributes, "sub");
    }

    private static Jwt jwt(Map<String, Object> claims) {
        return Jwt.withTokenValue("x").header("alg", "none").claims(c -> c.putAll(claims)).build();
    }

    /** As applications map an OAuth2 user to a row of their own. */
    public static final class Customer extends DefaultOAuth2User {
        private static final long serialVersionUID = 1L;
        private final String id;
        private final String email;

        Customer(Map<String, Object> attributes, String id, String email) {
            super(AuthorityUtils.NO_AUTHORITIES, attributes, "sub");
            this.id = id;
            this.email = email;
        }

        public String getId() {
            return id;
        }

        public String getEmail() {
            return email;
        }
    }

    /** A record of the application's own. */
    public record Account(long id, String email, String fullName) {}
}
