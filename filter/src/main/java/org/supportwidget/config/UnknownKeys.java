package org.supportwidget.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.supportwidget.VendorCatalog;

/** Finds the keys that nobody asked for, which are mostly misspelt ones. */
final class UnknownKeys {
    private UnknownKeys() {}

    /**
     * One sentence for each key of a file that nobody asked for, and for each system property and
     * environment variable that overrides none.
     *
     * @param variables the names of the environment variables
     */
    static List<String> describe(ConfigurationFile file, Set<String> known, Set<String> variables) {
        List<String> vendors = VendorCatalog.load().names();
        Map<String, String> written = new HashMap<>();
        file.values().keySet().forEach(key -> written.put(key, file.origin(key)));
        List<String> unknown =
                new ArrayList<>(describe(written, known, vendors, UnaryOperator.identity()));
        List<String> mayBeUnused = new ArrayList<>(vendors);
        mayBeUnused.add(XsollaLoginSettings.NAME);
        UnknownOverrides overrides = new UnknownOverrides(known, mayBeUnused);
        unknown.addAll(overrides.properties(System.getProperties().stringPropertyNames()));
        unknown.addAll(overrides.variables(variables));
        return unknown;
    }

    /**
     * One sentence for each unknown key; values are not shown, for a misspelt {@code secret} holds
     * one.
     *
     * @param written the keys that are set, each with its origin
     * @param vendors all vendors on the class path: settings of one that is not in use are left
     *     alone
     * @param name how a key is written
     */
    static List<String> describe(
            Map<String, String> written,
            Set<String> known,
            List<String> vendors,
            UnaryOperator<String> name) {
        TreeSet<String> unknown = new TreeSet<>(written.keySet());
        unknown.removeAll(known);
        unknown.removeIf(key -> belongsToUnused(key, known, vendors));
        return unknown.stream()
                .map(
                        key ->
                                name.apply(key)
                                        + ": unknown key"
                                        + suggestion(key, known, name)
                                        + " (in "
                                        + written.get(key)
                                        + ")")
                .toList();
    }

    private static boolean belongsToUnused(String key, Set<String> known, List<String> vendors) {
        return vendors.stream()
                .map(vendor -> vendor + ".")
                .anyMatch(prefix -> key.startsWith(prefix) && isUnused(prefix, known));
    }

    /** Whether nobody has asked for a key of a vendor's, but for the one that switches it off. */
    static boolean isUnused(String prefix, Set<String> known) {
        return known.stream()
                .noneMatch(key -> key.startsWith(prefix) && !key.equals(prefix + "enabled"));
    }

    /** The nearest known name, as the end of a sentence. */
    static String suggestion(String key, Set<String> known) {
        return suggestion(key, known, UnaryOperator.identity());
    }

    private static String suggestion(String key, Set<String> known, UnaryOperator<String> name) {
        Optional<String> nearest =
                known.stream()
                        .sorted()
                        .min(Comparator.comparingInt(other -> distance(lower(key), lower(other))));
        return nearest.map(other -> "; did you mean " + name.apply(other) + "?").orElse("");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
