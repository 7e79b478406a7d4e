package org.supportwidget.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.saml2.provider.service.authentication.DefaultSaml2AuthenticatedPrincipal;
import org.supportwidget.Identity;

/** With the SAML library of Boot 3.5; that of Boot 4 cannot be had from Maven Central. */
class Saml2PrincipalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "mail",
                "urn:oid:0.9.2342.19200300.100.1.3",
                "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"
            })
    void an_attribute_of_each_common_name(String attribute) {
        assertThat(
                        identity(
                                "_nameid",
                                Map.of(
                                        attribute, List.of("alice@example.com"),
                                        "displayName", List.of("Alice Adams"))))
                .isEqualTo(Identity.of("_nameid", "alice@example.com", "Alice Adams"));
    }

    @Test
    void a_name_id_that_is_an_e_mail() {
        assertThat(identity("alice@example.com", Map.of()))
                .isEqualTo(Identity.of("alice@example.com", "alice@example.com"));
    }

    private static Identity identity(String name, Map<String, List<Object>> attributes) {
        TestingAuthenticationToken user =
                new TestingAuthenticationToken(
                        new DefaultSaml2AuthenticatedPrincipal(name, attributes), null, List.of());
        return new SpringSecurityIdentity().resolve(new PrincipalRequest(user)).orElseThrow();
    }
}
