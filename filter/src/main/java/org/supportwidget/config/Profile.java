package org.supportwidget.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportwidget.ConfigurationException;

/**
 * The environment for which an application runs: values of {@code
 * support-widget-PROFILE.properties} come before those of the file beside it.
 *
 * @param name of letters, digits, {@code -} and {@code _}
 */
record Profile(String name) {
    static final String KEY = "supportwidget.profile";
    static final String VARIABLE = "SUPPORTWIDGET_PROFILE";

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]*");

    /** The profile that is asked for: by system property, variable, or the given parameter. */
    static Optional<Profile> active(@Nullable String parameter) {
        String property = System.getProperty(KEY);
        String variable = System.getenv(VARIABLE);
        String name = property != null ? property : variable != null ? variable : parameter;
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        if (!NAME.matcher(name.strip()).matches()) {
            throw mistake(name, "a name of letters, digits, - and _ such as test");
        }
        return Optional.of(new Profile(name.strip()));
    }

    /**
     * The file with what its profile replaces.
     *
     * @param read reads the file at a location, empty if there is none
     */
    ConfigurationFile over(
            ConfigurationFile file, Function<String, Optional<ConfigurationFile>> read) {
        String beside = beside(file.location());
        return file.replacedBy(
                read.apply(beside)
                        .orElseThrow(
                                () ->
                                        mistake(
                                                name,
                                                "a profile whose file is there: "
                                                        + beside
                                                        + " does not exist")));
    }

    private String beside(String location) {
        int dot = location.lastIndexOf('.');
        boolean named = dot > location.lastIndexOf('/');
        return named
                ? location.substring(0, dot) + "-" + name + location.substring(dot)
                : location + "-" + name;
    }

    private static ConfigurationException mistake(String name, String expected) {
        return new ConfigurationException(
                List.of(
                        KEY
                                + ": found '"
                                + name
                                + "', expected "
                                + expected
                                + " (set it in the system property "
                                + KEY
                                + ", the environment variable "
                                + VARIABLE
                                + " or the context-param "
                                + KEY
                                + ")"));
    }
}
