package org.supportwidget;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A fact of {@code reference-vectors.json}, which the code under test did not compute. */
public record ReferenceVector(Map<String, Object> facts) {

    /** The vectors of one of the file's lists. */
    public static List<ReferenceVector> list(String name) {
        try (InputStream in = ReferenceVector.class.getResourceAsStream("reference-vectors.json")) {
            byte[] json = Objects.requireNonNull(in).readAllBytes();
            Map<String, Object> file =
                    JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8));
            return Stream.of(JSONObjectUtils.getJSONObjectArray(file, name))
                    .map(ReferenceVector::new)
                    .toList();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of one vendor that a page may carry: white space and controls are refused. */
    public static List<ReferenceVector> signable(String vendor) {
        return list("hmac").stream()
                .filter(vector -> vector.id().startsWith(vendor + "/"))
                .filter(vector -> !vector.message().isEmpty())
                .filter(vector -> vector.message().chars().noneMatch(Character::isISOControl))
                .filter(vector -> vector.message().chars().noneMatch(Character::isWhitespace))
                .toList();
    }

    public String id() {
        return get("id");
    }

    public String key() {
        return get("key");
    }

    public String message() {
        return get("message");
    }

    /** Any other fact. */
    public String get(String name) {
        return Objects.requireNonNull(facts.get(name), name).toString();
    }

    @Override
    public String toString() {
        return id();
    }
}
