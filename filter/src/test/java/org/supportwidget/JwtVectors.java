package org.supportwidget;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/** Reads {@code jwt-vectors.json}, whose first member says where the tokens come from. */
public final class JwtVectors {
    private static final Map<String, Object> ALL = read();

    private JwtVectors() {}

    /** A token signed for a vendor. Its JSON texts are as they were before they were encoded. */
    public record Signed(String id, String key, String header, String payload, String token) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** A token that must be refused. */
    public record Refused(String id, String why, String token) {
        @Override
        public String toString() {
            return id + ": " + why;
        }
    }

    public static List<Signed> signed() {
        return list(ALL, "signed").stream()
                .map(
                        v ->
                                new Signed(
                                        text(v, "id"),
                                        text(v, "key"),
                                        text(v, "header_json"),
                                        text(v, "payload_json"),
                                        text(v, "expected_token")))
                .toList();
    }

    /** Tokens of Xsolla Login that must be refused. */
    public static List<Refused> xsollaRefused(String name) {
        return list(xsolla(), name).stream()
                .map(v -> new Refused(text(v, "id"), text(v, "why"), text(v, "token")))
                .toList();
    }

    /** A text about Xsolla Login. */
    public static String xsollaText(String name) {
        return text(xsolla(), name);
    }

    /** A JSON document about Xsolla Login. */
    public static String xsollaJson(String name) {
        String text = JSONObjectUtils.toJSONString(Map.of("x", member(xsolla(), name)));
        return text.substring("{\"x\":".length(), text.length() - 1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> xsolla() {
        return (Map<String, Object>) member(ALL, "xsolla");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> from, String name) {
        return (List<Map<String, Object>>) member(from, name);
    }

    private static String text(Map<String, Object> from, String name) {
        return (String) member(from, name);
    }

    private static Object member(Map<String, Object> from, String name) {
        return requireNonNull(from.get(name), name);
    }

    private static Map<String, Object> read() {
        try (InputStream in = JwtVectors.class.getResourceAsStream("jwt-vectors.json")) {
            byte[] json = requireNonNull(in, "jwt-vectors.json").readAllBytes();
            return JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
