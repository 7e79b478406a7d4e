package org.supportwidget.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.WebRequest;

/**
 * Reads the identity from what the application keeps of its user. Somebody is signed in if id or
 * e-mail lead somewhere. Immutable and thread-safe.
 *
 * @param id the way to the user's key, or {@code null}; so for the others
 * @param email the way to the e-mail
 * @param name the way to the name
 * @param phone the way to the telephone number
 * @param avatar the way to the picture's URL
 * @param locale the way to the language
 * @param attributes the ways to what support people see beside the name
 */
public record PropertyPathResolver(
        @Nullable PropertyPath id,
        @Nullable PropertyPath email,
        @Nullable PropertyPath name,
        @Nullable PropertyPath phone,
        @Nullable PropertyPath avatar,
        @Nullable PropertyPath locale,
        Map<String, PropertyPath> attributes)
        implements IdentityResolver {

    public PropertyPathResolver {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** Reads no attributes. */
    public PropertyPathResolver(
            @Nullable PropertyPath id,
            @Nullable PropertyPath email,
            @Nullable PropertyPath name,
            @Nullable PropertyPath phone,
            @Nullable PropertyPath avatar,
            @Nullable PropertyPath locale) {
        this(id, email, name, phone, avatar, locale, Map.of());
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        String userId = read(id, request);
        String userEmail = read(email, request);
        if (userId == null && userEmail == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Identity(
                        userId,
                        userEmail,
                        read(name, request),
                        read(phone, request),
                        read(avatar, request),
                        read(locale, request),
                        attributesOf(request)));
    }

    /** What support people see beside the name: attribute to value, where its way leads to one. */
    public Map<String, Object> attributesOf(WebRequest request) {
        Map<String, Object> read = new LinkedHashMap<>();
        attributes.forEach(
                (attribute, path) -> {
                    String value = path.read(request);
                    if (value != null) {
                        read.put(attribute, value);
                    }
                });
        return read;
    }

    /**
     * Whether any of the values comes from an attribute of the request, which frameworks may fill
     * from what the visitor sends.
     */
    public boolean readsRequest() {
        return Stream.concat(
                        Stream.of(id, email, name, phone, avatar, locale),
                        attributes.values().stream())
                .anyMatch(path -> path != null && path.isOfRequest());
    }

    @Override
    public String describe() {
        List<String> ways = new ArrayList<>();
        way(ways, "id", id);
        way(ways, "email", email);
        way(ways, "name", name);
        way(ways, "phone", phone);
        way(ways, "avatar", avatar);
        way(ways, "locale", locale);
        attributes.forEach((attribute, path) -> way(ways, "attribute " + attribute, path));
        return ways.isEmpty() ? "none yet" : String.join(", ", ways);
    }

    private static void way(List<String> ways, String property, @Nullable PropertyPath path) {
        if (path != null) {
            ways.add(property + " from " + path);
        }
    }

    private static @Nullable String read(@Nullable PropertyPath path, WebRequest request) {
        return path == null ? null : path.read(request);
    }
}
