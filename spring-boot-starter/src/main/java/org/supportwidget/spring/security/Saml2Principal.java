package org.supportwidget.spring.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.authentication.Saml2AuthenticatedPrincipal;
import org.supportwidget.Identity;

/** A user of SAML 2.0, by the attribute names that identity providers commonly use. */
final class Saml2Principal {
    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";

    private static final List<String> EMAIL =
            List.of(
                    "email",
                    "mail",
                    "emailAddress",
                    "urn:oid:0.9.2342.19200300.100.1.3",
                    CLAIMS + "emailaddress");

    private static final List<String> NAME =
            List.of(
                    "displayName",
                    "cn",
                    "urn:oid:2.16.840.1.113730.3.1.241",
                    "http://schemas.microsoft.com/identity/claims/displayname",
                    CLAIMS + "name");

    private Saml2Principal() {}

    static boolean is(@Nullable Object principal) {
        return principal instanceof Saml2AuthenticatedPrincipal;
    }

    static Identity identity(Object principal) {
        Saml2AuthenticatedPrincipal user = (Saml2AuthenticatedPrincipal) principal;
        String nameId = user.getName();
        String email = first(user, EMAIL);
        boolean isAddress = nameId != null && nameId.indexOf('@') > 0;
        return Identity.of(nameId, email == null && isAddress ? nameId : email, first(user, NAME));
    }

    private static @Nullable String first(Saml2AuthenticatedPrincipal user, List<String> names) {
        for (String name : names) {
            Object value = user.getFirstAttribute(name);
            if (value != null) {
                return value.toString();
            }
        }
        return null;
    }
}
