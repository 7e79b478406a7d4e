package org.supportwidget.config;

import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.supportwidget.IdentityResolver;
import org.supportwidget.Setting;
import org.supportwidget.Settings;
import org.supportwidget.identity.PropertyPath;
import org.supportwidget.identity.PropertyPathResolver;

/** Reads who is signed in from {@code identity.*}: property paths, or a resolver in code. */
final class IdentitySettings {
    /** Logs what requests offer; as long as it is on, there need be no path yet. */
    static final String PROBE = "identity.probe";

    private static final String ATTRIBUTES = "identity.attributes.";

    /** Names of attributes, whether they have paths or come from code. */
    static final String SENSITIVE = ATTRIBUTES + "sensitive";

    private static final String RESOLVER = "identity.resolver";
    private static final Logger LOG = Logger.getLogger("org.supportwidget");

    private final Settings settings;

    IdentitySettings(Settings settings) {
        this.settings = settings;
    }

    IdentityResolver resolver(IdentityChoice choice) {
        settings.declare(RESOLVER, "`xsolla-login`, or a class", "");
        PropertyPathResolver paths = paths();
        IdentityResolver chosen = choice.choose(settings, paths).orElseGet(() -> configured(paths));
        return choice.guard(settings, chosen);
    }

    private IdentityResolver configured(PropertyPathResolver paths) {
        Optional<Setting> name = settings.find(RESOLVER);
        if (name.isPresent()) {
            return resolver(name.get());
        }
        if (!isSet("identity.id") && !isSet("identity.email") && !isProbing()) {
            settings.mistake(
                    "identity.email",
                    "nothing",
                    "a path to the signed-in user's e-mail such as session.user.email, or an identity.resolver");
        }
        noteRequest(paths);
        return paths;
    }

    private PropertyPathResolver paths() {
        return new PropertyPathResolver(
                path("id"),
                path("email"),
                path("name"),
                path("phone"),
                path("avatar"),
                path("locale"),
                attributes());
    }

    private Map<String, PropertyPath> attributes() {
        Map<String, PropertyPath> attributes = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(settings.names(ATTRIBUTES));
        names.remove("sensitive");
        for (String name : names) {
            PropertyPath path = path(ATTRIBUTES.substring("identity.".length()) + name);
            if (path != null) {
                attributes.put(name, path);
            }
        }
        checkSensitive(names);
        return attributes;
    }

    /** A name that is misspelt would show what it should hide; those of code are not known here. */
    private void checkSensitive(Set<String> names) {
        settings.declare(SENSITIVE, "names of attributes, separated by commas", "");
        Optional<Setting> list = settings.find(SENSITIVE);
        for (String name : list.map(Setting::value).orElse("").split(",", -1)) {
            boolean known = name.isBlank() || names.contains(name.strip());
            if (!known && !isSet(RESOLVER)) {
                settings.mistake(
                        SENSITIVE,
                        "'" + list.get().shown(name.strip()) + "'",
                        "the NAME of an identity.attributes.NAME, or several, separated by commas");
            }
        }
    }

    private static void noteRequest(PropertyPathResolver paths) {
        if (paths.readsRequest()) {
            LOG.info(
                    "Support Widget: identity.* reads attributes of the request ("
                            + paths.describe()
                            + "). Some frameworks bind a form's parameters into such attributes"
                            + " (model attributes, action and backing beans): make sure that only"
                            + " the application's own code sets these, or any visitor can be"
                            + " anybody");
        }
    }

    private boolean isProbing() {
        return settings.find(PROBE)
                .map(Setting::value)
                .map(String::strip)
                .equals(Optional.of("on"));
    }

    private boolean isSet(String key) {
        return settings.find(key).filter(found -> !found.value().isBlank()).isPresent();
    }

    private @Nullable PropertyPath path(String property) {
        String key = "identity." + property;
        settings.declare(key, "a path", "");
        Optional<Setting> setting = settings.find(key).filter(found -> !found.value().isBlank());
        try {
            return setting.map(Setting::value).map(PropertyPath::parse).orElse(null);
        } catch (IllegalArgumentException e) {
            settings.mistake(
                    key, "'" + setting.get().shown() + "'", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private IdentityResolver resolver(Setting name) {
        if (name.value().strip().equals(XsollaLoginSettings.NAME)) {
            return new XsollaLoginSettings(settings).resolver();
        }
        try {
            return instance(name.value().strip());
        } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
            Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
            settings.mistake(
                    RESOLVER,
                    "'" + name.shown() + "' (" + (name.isLiteral() ? cause : "no such class") + ")",
                    "xsolla-login, or a class that implements "
                            + IdentityResolver.class.getName()
                            + " and has a public constructor without parameters");
            return request -> Optional.empty();
        }
    }

    private static IdentityResolver instance(String className) throws ReflectiveOperationException {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        Class<?> type = Class.forName(className, true, application);
        return (IdentityResolver) type.getConstructor().newInstance();
    }
}
