package org.supportwidget;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the application's server knows it.
 *
 * <p>Every value is kept exactly as it was given: nothing is trimmed, lower-cased or normalised,
 * because vendors sign and compare the very bytes (UTF-8) of the string. Only a lone surrogate,
 * which has no UTF-8, becomes U+FFFD in name, phone, avatar and locale, for every vendor alike; in
 * id and e-mail it is kept and refused. {@code null} means that the application does not know the
 * value; a blank value is kept and judged by each vendor.
 *
 * <p>Immutable and thread-safe. {@link #toString()} shows no personal data.
 *
 * @param id the application's own stable key of the user
 * @param email the e-mail address, or the login name of applications that know no other
 * @param name the name to show
 * @param phone telephone number in E.164 form, for example {@code +14155552671}
 * @param avatar public URL of a picture
 * @param locale language to show, for example {@code en} (BCP 47)
 * @param attributes what support people see beside the name: company, plan and the like, by the
 *     application's own names. A vendor that knows the name or takes custom data is told of them;
 *     they are never signed and never logged. Values are strings, numbers and booleans; at most
 *     {@value IdentityAttributes#MOST} are kept, with names of at most {@value
 *     IdentityAttributes#LONGEST_NAME} and texts of at most {@value
 *     IdentityAttributes#LONGEST_TEXT} characters, others are left out. Unmodifiable, in their
 *     order
 */
public record Identity(
        @Nullable String id,
        @Nullable String email,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String avatar,
        @Nullable String locale,
        Map<String, Object> attributes) {

    public Identity {
        attributes = IdentityAttributes.kept(attributes);
        name = IdentityText.wellFormed(name);
        phone = IdentityText.wellFormed(phone);
        avatar = IdentityText.wellFormed(avatar);
        locale = IdentityText.wellFormed(locale);
    }

    /** An identity without attributes. */
    public Identity(
            @Nullable String id,
            @Nullable String email,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String avatar,
            @Nullable String locale) {
        this(id, email, name, phone, avatar, locale, Map.of());
    }

    /** The same user with these attributes. */
    public Identity withAttributes(Map<String, Object> others) {
        return new Identity(id, email, name, phone, avatar, locale, others);
    }

    /** An identity of which only the key and the e-mail are known. */
    public static Identity of(@Nullable String id, @Nullable String email) {
        return of(id, email, null);
    }

    /** An identity without phone, avatar and locale. */
    public static Identity of(@Nullable String id, @Nullable String email, @Nullable String name) {
        return new Identity(id, email, name, null, null, null);
    }

    /**
     * The e-mail, for a vendor that signs it.
     *
     * @throws UnusableIdentityException if it is {@code null} or blank
     */
    public String requireEmail() {
        return require("e-mail", email);
    }

    /**
     * The id, for a vendor that signs it.
     *
     * @throws UnusableIdentityException if it is {@code null} or blank
     */
    public String requireId() {
        return require("id", id);
    }

    /**
     * What a log or an operator's page may show of the e-mail, or of the id if there is none:
     * {@code a…@e….com}, {@code 4…}. It helps to recognise one's own and tells nobody another's.
     */
    public String masked() {
        return IdentityText.masked(email == null ? id : email);
    }

    /**
     * Refuses what no vendor can sign safely: control characters and lone surrogates in e-mail or
     * id, and an e-mail that a vendor who trims or splits it would take for another's.
     */
    void checkSignable() {
        IdentityText.check("e-mail", email);
        IdentityText.check("id", id);
        IdentityText.checkOneAddress(email);
    }

    private static String require(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new UnusableIdentityException(
                    "the signed-in user has " + (value == null ? "no " : "a blank ") + what);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Identity[not shown]";
    }
}
