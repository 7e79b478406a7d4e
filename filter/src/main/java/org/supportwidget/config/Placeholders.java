package org.supportwidget.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces <code>${env:NAME}</code>, <code>${sys:name}</code>, <code>${file:/path}</code> and
 * <code>${jndi:java:name}</code>; <code>$${</code> stands for <code>${</code> itself.
 */
final class Placeholders {
    private static final String KINDS =
            "${env:NAME}, ${sys:name}, ${file:/path}, ${jndi:java:name}";
    private static final String ESCAPE = "; a ${ of the value itself is written $${";

    /** Far more than any secret needs; {@code /dev/zero} has more. */
    private static final int MOST_BYTES = 1 << 16;

    private static final Pattern FILE = Pattern.compile("(?<!\\$)\\$\\{file:([^}]*)}");

    private final Function<String, @Nullable String> environment;

    Placeholders(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /**
     * The text with every placeholder replaced; what a placeholder stands for is not looked at
     * again.
     *
     * @throws IllegalArgumentException if one stands for nothing; the message says what was looked
     *     for, but shows nothing of a text that may be a secret's
     */
    String replace(String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (int at = text.indexOf("${"); at >= 0; at = text.indexOf("${", done)) {
            if (at > done && text.charAt(at - 1) == '$') {
                out.append(text, done, at - 1).append("${");
                done = at + 2;
            } else {
                int end = end(text, at);
                out.append(text, done, at).append(value(text.substring(at + 2, end)));
                done = end + 1;
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    /** The files that a text names. */
    static List<String> files(String text) {
        return FILE.matcher(text).results().map(file -> file.group(1)).toList();
    }

    private static int end(String text, int begin) {
        int end = text.indexOf('}', begin);
        if (end < 0) {
            throw new IllegalArgumentException(
                    "a ${ without its }, expected one of " + KINDS + ESCAPE);
        }
        return end;
    }

    private String value(String placeholder) {
        int colon = placeholder.indexOf(':');
        String kind = colon < 0 ? "" : placeholder.substring(0, colon);
        String name = placeholder.substring(colon + 1);
        return switch (name.contains("${") ? "" : kind) {
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
                            "a ${…} of an unknown kind (not shown), expected one of "
                                    + KINDS
                                    + ESCAPE);
        };
    }

    private static String file(String name) {
        try (InputStream stream = Files.newInputStream(Path.of(name))) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too large");
            }
            return SourceText.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "the file " + name + " cannot be read (" + reason(e) + ")", e);
        }
    }

    private static String reason(Exception e) {
        return "too large".equals(e.getMessage())
                ? "it has more than " + MOST_BYTES + " bytes"
                : e.getClass().getSimpleName();
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
        return SourceText.of(value);
    }
}
