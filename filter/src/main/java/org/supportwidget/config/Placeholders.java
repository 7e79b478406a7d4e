package org.supportwidget.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces <code>${env:NAME}</code>, <code>${sys:name}</code>, <code>${file:/path}</code> and
 * <code>${jndi:java:name}</code>.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

    private final Function<String, @Nullable String> environment;

    Placeholders(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * The text with every placeholder replaced; what a placeholder stands for is not looked at
     * again.
     *
     * @throws IllegalArgumentException if one stands for nothing; the message says what was looked
     *     for
     */
    String replace(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(out, Matcher.quoteReplacement(value(matcher.group(1))));
        }
        return matcher.appendTail(out).toString();
    }

    private String value(String placeholder) {
        int colon = placeholder.indexOf(':');
        String kind = colon < 0 ? placeholder : placeholder.substring(0, colon);
        String name = placeholder.substring(colon + 1);
        return switch (kind) {
            case "env" ->
                    found(
                            environment.apply(name),
                            "the environment variable " + name + " is not set");
            case "sys" ->
                    found(System.getProperty(name), "the system property " + name + " is not set");
            case "file" -> file(name);
            case "jndi" -> jndi(name);
            default ->
                    throw new IllegalArgumentException(
                            "'${"
                                    + placeholder
                                    + "}' is none of ${env:NAME}, ${sys:name}, ${file:/path}, ${jndi:java:name}");
        };
    }

    private static String file(String name) {
        try {
            String text = Files.readString(Path.of(name), StandardCharsets.UTF_8);
            return text.replaceFirst("\r?\n\\z", "");
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the file " + name + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** Names of the container's own only: any other could be made to ask a foreign server. */
    @SuppressWarnings("BanJNDI") // the name is the administrator's own, and local
    private static String jndi(String name) {
        if (!name.startsWith("java:")) {
            throw new IllegalArgumentException(
                    "the JNDI name " + name + " does not begin with java:");
        }
        try {
            Object value = new InitialContext().lookup(name);
            return found(
                    value == null ? null : value.toString(),
                    "the JNDI name " + name + " is bound to nothing");
        } catch (NamingException e) {
            throw new IllegalArgumentException("the JNDI name " + name + " is not bound", e);
        }
    }

    private static String found(@Nullable String value, String otherwise) {
        if (value == null) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
