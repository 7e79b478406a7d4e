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
import java.util.TreeMap;
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
        return new TreeMap<>(
                Map.of(
                        "name",
                        "support-widget.identity.attributes",
                        "type",
                        "java.util.Map<java.lang.String,java.lang.String>",
                        "description",
                        "paths to what support people see beside the name, by the names that vendors are told"));
    }

    /**
     * The properties and their hints. Sorted: the order of {@code Map.of} is another one in each
     * JVM.
     */
    static Map<String, Object> of(Path docs) throws IOException {
        Metadata metadata = new Metadata(docs);
        return new TreeMap<>(Map.of("properties", metadata.properties, "hints", metadata.hints));
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
            hints.add(
                    new TreeMap<>(Map.of("name", "support-widget." + row.key(), "values", words)));
        }
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
