package org.supportwidget.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supportwidget.config.KeyDeclarations.Declared;

/**
 * The table of keys in {@code docs/configuration.md} says what the code says. With the system
 * property {@code keys.write} it is written anew.
 */
class KeysTableTest {
    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Path TEXTS = Path.of("src/docs/keys.txt");
    private static final String BEGIN =
            "| key | type | default | example | since | what it does |\n";
    private static final String VENDOR = "VENDOR.";

    private final Map<String, Declared> declared = KeyDeclarations.all();
    private final Set<String> explained = new TreeSet<>();

    @Test
    void the_table_is_made_of_what_the_code_declares() throws IOException {
        String table = table();
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN));
        String after = page.substring(page.indexOf("\n\n", before.length()));
        if (System.getProperty("keys.write") != null) {
            Files.writeString(PAGE, before + table + after.substring(1));
        }

        assertThat(page).contains(table + "\n");
        assertThat(explained).isEqualTo(new TreeSet<>(declared.keySet()));
    }

    private String table() throws IOException {
        StringBuilder table = new StringBuilder(BEGIN).append("|---|---|---|---|---|---|\n");
        for (String line : Files.readAllLines(TEXTS)) {
            if (!line.startsWith("#")) {
                table.append(row(line.split(" \\| ", 4)));
            }
        }
        return table.toString();
    }

    private String row(String[] text) {
        List<String> keys = keys(text[0]);
        explained.addAll(keys);
        assertThat(declared).as(text[0]).containsKeys(keys.toArray(new String[0]));
        String type =
                common(keys.stream().map(key -> Objects.requireNonNull(declared.get(key)).type()));
        String usual =
                common(keys.stream().map(key -> Objects.requireNonNull(declared.get(key)).usual()));
        return "| `"
                + text[0]
                + "` | "
                + type
                + " | "
                + (usual.isEmpty() || usual.startsWith("the ") ? usual : "`" + usual + "`")
                + " | `"
                + text[1]
                + "` | "
                + text[2]
                + " | "
                + text[3]
                + " |\n";
    }

    private static String common(Stream<String> values) {
        Set<String> different = values.collect(Collectors.toCollection(TreeSet::new));
        return different.size() == 1 ? different.iterator().next() : "the vendor's";
    }

    private List<String> keys(String written) {
        return written.startsWith(VENDOR)
                ? KeyDeclarations.vendors().stream()
                        .map(vendor -> vendor + written.substring(VENDOR.length() - 1))
                        .filter(declared::containsKey)
                        .toList()
                : List.of(written);
    }
}
