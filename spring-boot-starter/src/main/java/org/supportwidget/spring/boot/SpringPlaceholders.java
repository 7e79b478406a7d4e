package org.supportwidget.spring.boot;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.PropertyPlaceholderHelper;

/**
 * Replaces <code>${NAME}</code> as Spring does, and refuses the forms of {@code
 * support-widget.properties}: to Spring, <code>${env:NAME}</code> is the placeholder {@code env}
 * with the default {@code NAME}, so that the secret would become the text {@code NAME}.
 */
final class SpringPlaceholders {
    private static final Set<String> OTHER_KINDS = Set.of("env", "sys", "file", "jndi");

    private final PropertyPlaceholderHelper helper =
            new PropertyPlaceholderHelper("${", "}", ":", '\\', true);
    private final ConfigurableEnvironment environment;

    SpringPlaceholders(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /**
     * The text with every placeholder replaced, also those in what a placeholder stands for.
     *
     * @throws IllegalArgumentException if one of them is of another kind, or stands for nothing
     */
    String replace(String text) {
        Set<String> unresolved = new HashSet<>();
        String replaced = helper.replacePlaceholders(text, name -> value(name, unresolved));
        for (String name : unresolved) {
            if (replaced.contains("${" + name + "}")) {
                throw new IllegalArgumentException(
                        "found ${"
                                + name
                                + "}, which stands for nothing; expected the name of an environment"
                                + " variable or property that is set (a literal ${ is written \\${)");
            }
        }
        return replaced;
    }

    private @Nullable String value(String name, Set<String> unresolved) {
        int colon = name.indexOf(':');
        if (colon > 0 && OTHER_KINDS.contains(name.substring(0, colon))) {
            throw refused(name.substring(0, colon), name.substring(colon + 1));
        }
        for (PropertySource<?> source : environment.getPropertySources()) {
            Object value = source.getProperty(name);
            if (value != null) {
                return value.toString();
            }
        }
        unresolved.add(name);
        return null;
    }

    private static IllegalArgumentException refused(String kind, String name) {
        String found = "${" + kind + ":" + name + "}";
        return new IllegalArgumentException(
                "found "
                        + found
                        + ", to Spring the placeholder "
                        + kind
                        + " with the default "
                        + name
                        + "; expected Spring's form: "
                        + cure(kind, name));
    }

    private static String cure(String kind, String name) {
        return switch (kind) {
            case "file" ->
                    "spring.config.import=configtree:DIRECTORY/, where each file's name is a property's"
                            + " name, and ${NAME-OF-THE-FILE}";
            case "jndi" -> "${" + name.replaceFirst("^java:comp/env/", "") + "}";
            default -> "${" + name + "}";
        };
    }
}
