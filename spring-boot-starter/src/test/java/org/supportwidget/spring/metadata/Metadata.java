package org.supportwidget.spring.metadata;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportwidget.spring.metadata.DocumentedKeys.Row;

/**
 * The metadata of Spring Boot (Configuration Metadata, in Boot's reference): a property for each
 * key that the library asks for, explained as the documentation explains it.
 */
public final class Metadata {
    private final List<Map<String, Object>> properties = new ArrayList<>();
    private final List<Map<String, Object>> hints = new ArrayList<>();

    private Metadata(Path docs) throws IOException {
        Set<String> declared = DeclaredKeys.all();
        List<Row> rows = new ArrayList<>(DocumentedKeys.in(docs.resolve("spring.md")));
        rows.addAll(DocumentedKeys.in(docs.resolve("configuration.md")));
        for (Row row : rows) {
            if (declared.remove(row.key())) {
                add(row);
            }
        }
        properties.add(attributes());
        if (!declared.isEmpty()) {
            throw new IllegalStateException("docs/configuration.md does not explain " + declared);
        }
    }

    /** Whose names are the user's own. */
    private static Map<String, Object> attributes() {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", "support-widget.identity.attributes");
        property.put("type", "java.util.Map<java.lang.String,java.lang.String>");
        property.put(
                "description",
                "paths to what support people see beside the name, by the names that vendors are told");
        return property;
    }

    /** The properties and their hints, in an order that is the same in every build. */
    static Map<String, Object> of(Path docs) throws IOException {
        Metadata metadata = new Metadata(docs);
        return ordered("properties", metadata.properties, "hints", metadata.hints);
    }

    /** Arguments: the documentation's folder, and the file to write. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSONObjectUtils.toJSONString(of(Path.of(args[0]))));
    }

    private void add(Row row) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", "support-widget." + row.key());
        property.put("type", type(row));
        property.put("description", plain(row.description()));
        List<String> usual = DocumentedKeys.codes(row.usual());
        if (usual.size() == 1) {
            property.put("defaultValue", usual.get(0));
        }
        properties.add(property);
        boolean choice = row.values().matches("`[^`]+`(, (`[^`]+`|or a class))*");
        List<Map<String, Object>> words =
                DocumentedKeys.codes(choice ? row.values() : "").stream()
                        .map(word -> Map.<String, Object>of("value", word))
                        .toList();
        if (!words.isEmpty()) {
            hints.add(ordered("name", "support-widget." + row.key(), "values", words));
        }
    }

    /** Unlike {@code Map.of}, whose order is another one in each JVM. */
    private static Map<String, Object> ordered(
            String first, Object value, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, value);
        map.put(second, other);
        return map;
    }

    private static String type(Row row) {
        if (row.key().equals("enabled")) {
            return "java.lang.Boolean";
        }
        boolean many = row.values().matches(".*separated by.*|url-patterns|origins");
        return many ? "java.util.List<java.lang.String>" : "java.lang.String";
    }

    private static String plain(String markdown) {
        String text = markdown.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
        return text.isEmpty() ? "See the vendor's documentation." : text;
    }
}
