package org.supportwidget.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.supportwidget.Identity;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.WebRequest;

/**
 * A resolver, with those who get no widget ({@code identity.exclude}): by role, or by a class of
 * the application's.
 *
 * @param written as configured
 */
record Exclusion(IdentityResolver resolver, List<Predicate<WebRequest>> excluded, String written)
        implements IdentityResolver {
    private static final String KEY = "identity.exclude";
    private static final String ROLE = "role:";

    /** The resolver as it is configured. */
    static IdentityResolver of(Settings settings, IdentityResolver resolver) {
        Optional<Setting> list = settings.find(KEY).filter(found -> !found.value().isBlank());
        if (list.isEmpty()) {
            return resolver;
        }
        List<Predicate<WebRequest>> excluded = new ArrayList<>();
        for (String item : list.get().value().split(",", -1)) {
            if (!item.isBlank()) {
                excluded.add(predicate(settings, item.strip(), list.get()));
            }
        }
        String written =
                String.join(
                        ", ",
                        Arrays.stream(list.get().shown().split(",", -1))
                                .map(String::strip)
                                .toList());
        return new Exclusion(resolver, List.copyOf(excluded), written);
    }

    /** A name with a dot is a class's, unless it says that it is a role's. */
    @SuppressWarnings("unchecked") // whatever else the class tests, it fails when it is asked
    private static Predicate<WebRequest> predicate(Settings settings, String item, Setting list) {
        if (item.startsWith(ROLE)) {
            String role = item.substring(ROLE.length()).strip();
            return request -> request.isUserInRole(role);
        }
        if (item.indexOf('.') < 0) {
            return request -> request.isUserInRole(item);
        }
        Setting named = new Setting(item, list.shown(item), list.origin());
        return settings.instance(KEY, named, Predicate.class)
                .map(found -> (Predicate<WebRequest>) found)
                .orElse(request -> true);
    }

    @Override
    public Optional<Identity> resolve(WebRequest request) {
        return resolver.resolve(request);
    }

    @Override
    public boolean canTell(WebRequest request) {
        return resolver.canTell(request);
    }

    @Override
    public boolean excludes(WebRequest request) {
        return resolver.excludes(request) || excluded.stream().anyMatch(one -> one.test(request));
    }

    @Override
    public String describe() {
        return resolver.describe() + ", but not " + written;
    }
}
