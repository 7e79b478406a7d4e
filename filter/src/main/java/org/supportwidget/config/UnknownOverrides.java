package org.supportwidget.config;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the system properties and environment variables that override nothing. */
final class UnknownOverrides {
    /**
     * Those that are no keys: they say where the configuration is and whether there is to be one.
     */
    private static final Set<String> NO_KEYS = Set.of("config", "auto", "profile");

    /** What Kubernetes and Docker's links set for a service that is called supportwidget. */
    private static final Pattern SERVICE =
            Pattern.compile("(.*_)?(SERVICE_(HOST|PORT.*)|PORT(_\\d+_.*)?)|NAME|ENV_.*");

    private final Set<String> known;
    private final List<String> unused;

    /**
     * Of one application.
     *
     * @param known every key that was asked for
     * @param prefixes of keys that may be another application's in the same process: a vendor's are
     *     left alone unless the vendor is in use
     */
    UnknownOverrides(Set<String> known, Collection<String> prefixes) {
        this.known = known;
        unused =
                prefixes.stream()
                        .map(name -> name + ".")
                        .filter(prefix -> UnknownKeys.isUnused(prefix, known))
                        .toList();
    }

    /** One sentence for each system property, without its value. */
    List<String> properties(Set<String> names) {
        Set<String> right = new TreeSet<>();
        known.forEach(key -> right.add(LayeredSettings.property(key)));
        NO_KEYS.forEach(key -> right.add(LayeredSettings.property(key)));
        List<String> others = unused.stream().map(LayeredSettings::property).toList();
        return describe("system property", LayeredSettings.PROPERTY_PREFIX, names, right, others);
    }

    /** One sentence for each environment variable, without its value. */
    List<String> variables(Set<String> names) {
        String prefix = LayeredSettings.VARIABLE_PREFIX;
        Set<String> right = new TreeSet<>();
        known.forEach(key -> right.add(LayeredSettings.variable(key)));
        NO_KEYS.forEach(key -> right.add(LayeredSettings.variable(key)));
        List<String> others = unused.stream().map(LayeredSettings::variable).toList();
        Set<String> own =
                names.stream()
                        .filter(name -> name.startsWith(prefix))
                        .filter(name -> !SERVICE.matcher(name.substring(prefix.length())).matches())
                        .collect(Collectors.toSet());
        return describe("environment variable", prefix, own, right, others);
    }

    private static List<String> describe(
            String what, String prefix, Set<String> names, Set<String> right, List<String> others) {
        return names.stream()
                .filter(name -> name.startsWith(prefix) && !right.contains(name))
                .filter(name -> others.stream().noneMatch(name::startsWith))
                .sorted()
                .map(name -> name + ": unknown " + what + UnknownKeys.suggestion(name, right))
                .toList();
    }
}
