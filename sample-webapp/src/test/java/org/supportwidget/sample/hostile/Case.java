package org.supportwidget.sample.hostile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.supportwidget.Identity;

/**
 * A page of somebody's.
 *
 * @param number which of them it is
 * @param hostile the values of the corpus, by the field that has them
 * @param attribute the name of one more attribute
 */
record Case(int number, Map<String, HostileValue> hostile, String attribute) {
    /** The fields of an identity, the last two being attributes. */
    static final List<String> FIELDS =
            List.of("id", "email", "name", "phone", "avatar", "locale", "company", "plan");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    /** The user whom no page has anything against. */
    static Case harmless(int number) {
        return new Case(number, Map.of(), "tier");
    }

    private String given(String field) {
        HostileValue value = hostile.get(field);
        if (value != null) {
            return value.text();
        }
        return switch (field) {
            case "email" -> "visitor" + number + "@example.org";
            case "avatar" -> "https://example.org/" + number + ".png";
            case "locale" -> "en";
            default -> field + number;
        };
    }

    /**
     * What a vendor may be told of a field: the value itself, but that a lone surrogate, where it
     * is not refused, has become U+FFFD.
     */
    String value(String field) {
        return field.equals("id") || field.equals("email")
                ? given(field)
                : LONE_SURROGATE.matcher(given(field)).replaceAll("\uFFFD");
    }

    /**
     * The application's own attributes, as a vendor may be told them; not those that are too long.
     */
    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : List.of("company", "plan")) {
            if (given(name).length() <= 255) {
                attributes.put(name, value(name));
            }
        }
        if (!attribute.isBlank() && attribute.length() <= 40) {
            attributes.put(attribute, "tier" + number);
        }
        return attributes;
    }

    /** Whether no vendor is to be told anything. */
    boolean isRefused() {
        HostileValue id = hostile.get("id");
        HostileValue email = hostile.get("email");
        return (id != null && id.asId() == HostileValue.Use.REFUSED)
                || (email != null && email.asEmail() == HostileValue.Use.REFUSED);
    }

    /** Of one field of a vendor's, whether it may be left out though it is known. */
    boolean mayMiss(String name, String value) {
        // To an object of JavaScript's that is no member, whoever copies it.
        return value.isBlank() || name.equals("__proto__");
    }

    Identity identity() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("company", given("company"));
        attributes.put("plan", given("plan"));
        attributes.put(attribute, "tier" + number);
        return new Identity(
                given("id"),
                given("email"),
                given("name"),
                given("phone"),
                given("avatar"),
                given("locale"),
                attributes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("page " + number);
        hostile.forEach(
                (field, value) ->
                        text.append(", ").append(field).append(" of line ").append(value.line()));
        return text.toString();
    }
}
