package org.supportwidget.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a visitor's consent is announced, without which nothing of a vendor's is requested ({@code
 * consent}). Immutable.
 *
 * @param kind where it is announced
 * @param name the cookie's or the event's; empty for {@link Kind#NONE}
 * @param value the value of the cookie that means consent; empty for the other kinds
 */
public record Consent(Kind kind, String name, String value) {
    /** Where consent is announced. */
    public enum Kind {
        /** Nowhere: no consent is needed. */
        NONE,
        /** In a cookie that the page's scripts or the server can read. */
        COOKIE,
        /** By an event on {@code window} or in the document. */
        EVENT
    }

    /** No consent is needed. */
    public static final Consent NONE = new Consent(Kind.NONE, "", "");

    /** Name and value as in RFC 6265, section 4.1.1. */
    private static final Pattern COOKIE =
            Pattern.compile("cookie:([!#$%&'*+.^_`|~0-9A-Za-z-]+)=([!#-+\\x2d-:<-\\[\\]-~]+)");

    private static final Pattern EVENT = Pattern.compile("event:([!-~]+)");

    /**
     * Reads {@code none}, {@code cookie:NAME=VALUE} or {@code event:NAME}; names and value in the
     * case of whoever announces consent.
     *
     * @throws IllegalArgumentException with what is expected, if it is none of them
     */
    public static Consent parse(String text) {
        if (text.equals("none")) {
            return NONE;
        }
        Matcher cookie = COOKIE.matcher(text);
        if (cookie.matches()) {
            return new Consent(Kind.COOKIE, cookie.group(1), cookie.group(2));
        }
        Matcher event = EVENT.matcher(text);
        if (event.matches()) {
            return new Consent(Kind.EVENT, event.group(1), "");
        }
        throw new IllegalArgumentException(
                "none, cookie:NAME=VALUE with the cookie as it is sent (no blank, quotation mark,"
                        + " comma, semicolon or backslash), or event:NAME, e.g."
                        + " cookie:cookieconsent_status=allow");
    }

    /** Whether vendors have to wait for consent. */
    public boolean isNeeded() {
        return kind != Kind.NONE;
    }

    /**
     * What a page's runtime has to know.
     *
     * @param cookies the values that the request has of the cookie; where they differ nothing is
     *     given
     */
    public Map<String, Object> facts(List<String> cookies) {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (kind == Kind.EVENT) {
            facts.put("event", name);
        } else {
            facts.put("cookie", name);
            facts.put("value", value);
            facts.put("given", !cookies.isEmpty() && cookies.stream().allMatch(value::equals));
        }
        return facts;
    }

    /** As it is configured. */
    @Override
    public String toString() {
        return switch (kind) {
            case NONE -> "none";
            case COOKIE -> "cookie:" + name + "=" + value;
            case EVENT -> "event:" + name;
        };
    }
}
