package org.supportwidget.identity;

import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.supportwidget.OnceLog;
import org.supportwidget.WebRequest;

/**
 * A way through what the server knows of a request, for example {@code session.user.email}, {@code
 * principal.name} or {@code session['org.acme.USER'].address['e-mail']}.
 *
 * <p>The first step is {@code principal}, {@code session} or {@code request}; the next one after
 * {@code session} and {@code request} names an attribute. Further steps are bean properties ({@code
 * getEmail()}, {@code isActive()}), record components and methods without parameters ({@code
 * email()}), public fields, or keys of a map. A step in brackets and quotes may hold any character
 * but that quote. A step that leads nowhere yields {@code null}. Thread-safe.
 */
public final class PropertyPath {
    private final String text;
    private final String root;
    private final @Nullable String attribute;
    private final List<Property> properties;
    private final OnceLog log = new OnceLog(Logger.getLogger(PropertyPath.class.getName()));

    private PropertyPath(String root, List<String> steps) {
        this.root = root;
        boolean ofPrincipal = root.equals("principal");
        attribute = ofPrincipal ? null : steps.get(0);
        properties = steps.stream().skip(ofPrincipal ? 0 : 1).map(Property::new).toList();
        text = root + steps.stream().map(PropertyPathParser::written).collect(Collectors.joining());
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException if it is malformed; the message says what a path looks like
     */
    public static PropertyPath parse(String text) {
        List<String> steps = new PropertyPathParser(text.strip()).steps();
        String root = steps.get(0);
        boolean known = List.of("principal", "session", "request").contains(root);
        boolean tooShort = steps.size() < 2 && !root.equals("principal");
        if (!known || tooShort) {
            throw PropertyPathParser.malformed();
        }
        return new PropertyPath(root, steps.subList(1, steps.size()));
    }

    /**
     * The text of what the path leads to: text as it is, integers and decimals in plain digits, a
     * UUID, an enum, a URI, a Locale, or a collection or an array of exactly one of these. Anything
     * else counts as nothing and is logged once, with the path and the type.
     *
     * @return {@code null} if it leads nowhere, or to what has no one text
     * @throws IllegalStateException if a property's getter throws
     */
    public @Nullable String read(WebRequest request) {
        Object value = attribute == null ? request.principal() : attribute(request, attribute);
        for (Property property : properties) {
            value = value == null ? null : property.read(value);
        }
        String found = value == null ? null : PlainText.of(value);
        if (value != null && found == null) {
            warn(PlainText.describe(value));
        }
        return found;
    }

    private void warn(String type) {
        log.warn(
                "no one text",
                text
                        + " leads to "
                        + type
                        + ", which has no one text and counts as no value; let the path lead to text,"
                        + " a number, a UUID, an enum, a URI or a Locale, or to a collection or an"
                        + " array of exactly one of these");
    }

    /** Whether it begins at an attribute of the request. */
    boolean isOfRequest() {
        return root.equals("request");
    }

    private @Nullable Object attribute(WebRequest request, String name) {
        return Property.unwrap(
                root.equals("session") ? request.sessionAttribute(name) : request.attribute(name));
    }

    @Override
    public String toString() {
        return text;
    }
}
