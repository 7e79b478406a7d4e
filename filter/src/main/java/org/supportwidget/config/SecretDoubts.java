package org.supportwidget.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportwidget.Setting;

/** Secrets that are taken as they are, but are probably not what the vendor shows. */
final class SecretDoubts {
    private static final int SHORT = 16;

    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    "(.)\\1*|<.*>|\\[.*]|\\{.*}|%.*%|@.*@|__.*__"
                            + "|.*(xxxx|\\*{4}|\\.{3}|\u2026|placeholder|change[-_ ]?(me|it|this)"
                            + "|replace[-_ ]?(me|it|this|with)|insert[-_ ]).*"
                            + "|(your|to[-_ ]?do|tbd|fixme).*|(my|some|the)[-_ ](\\w+[-_ ])*(secret|key|token)"
                            + "|(my)?secret|password|passw0rd|dummy|example|sample|test|demo|default|none|null"
                            + "|undefined|n/a|foo|bar|abc|123\\d*",
                    Pattern.DOTALL);

    private final Map<String, Setting> secrets;

    private SecretDoubts(Map<String, Setting> secrets) {
        this.secrets = new TreeMap<>(secrets);
    }

    /**
     * One sentence for each secret that gives rise to doubts, without its value.
     *
     * @param secrets those that are set, by key
     * @param file may have lines from which backslashes vanished
     */
    static List<String> describe(Map<String, Setting> secrets, ConfigurationFile file) {
        SecretDoubts doubts = new SecretDoubts(secrets);
        List<String> sentences = new ArrayList<>();
        doubts.secrets.forEach(
                (key, secret) ->
                        doubts.sentence(key, secret, doubts.backslash(key, secret, file))
                                .ifPresent(sentences::add));
        return sentences;
    }

    private Optional<String> sentence(String key, Setting secret, Optional<String> backslash) {
        List<String> doubts = new ArrayList<>();
        String text = secret.value();
        if (text.length() < SHORT) {
            doubts.add("has fewer than " + SHORT + " characters");
        }
        if (PLACEHOLDER.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            doubts.add("looks like a placeholder");
        }
        String same = same(key, text);
        if (!same.isEmpty()) {
            doubts.add("is the same as " + same);
        }
        backslash.ifPresent(doubts::add);
        return doubts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        key
                                + ": the secret (not shown) "
                                + String.join("; it ", doubts)
                                + "; compare it with the one that the vendor shows (set in "
                                + secret.origin()
                                + ")");
    }

    private String same(String key, String text) {
        return secrets.entrySet().stream()
                .filter(other -> !other.getKey().equals(key))
                .filter(other -> other.getValue().value().equals(text))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private Optional<String> backslash(String key, Setting secret, ConfigurationFile file) {
        return Optional.ofNullable(file.lines().get(key))
                .filter(line -> line.hasBackslash() && secret.origin().equals(line.toString()))
                .map(
                        line ->
                                "has a backslash in line "
                                        + line.number()
                                        + ", which properties files do not keep (write \\\\ for each one)");
    }
}
