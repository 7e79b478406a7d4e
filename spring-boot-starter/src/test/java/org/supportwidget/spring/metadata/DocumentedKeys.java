package org.supportwidget.spring.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.supportwidget.VendorCatalog;

/** The rows of the documentation's tables of keys. */
final class DocumentedKeys {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private DocumentedKeys() {}

    /**
     * A documented key.
     *
     * @param values as documented, in Markdown
     * @param usual the default, in Markdown
     */
    record Row(String key, String values, String usual, String description) {}

    /**
     * All rows of a file's tables, one for each key; those of {@code VENDOR} one for each vendor.
     */
    static List<Row> in(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\\|", -1);
            int last = cells.length - 2;
            if ((last == 4 || last == 6) && cells[1].strip().startsWith("`")) {
                keys(cells[1])
                        .forEach(
                                key ->
                                        rows.add(
                                                new Row(
                                                        key,
                                                        cells[2].strip(),
                                                        cells[3].strip(),
                                                        cells[last].strip())));
            }
        }
        return rows;
    }

    private static Stream<String> keys(String cell) {
        List<String> keys = codes(cell);
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i).startsWith(".")) {
                String previous = keys.get(i - 1);
                keys.set(i, previous.substring(0, previous.lastIndexOf('.')) + keys.get(i));
            }
        }
        return keys.stream().flatMap(DocumentedKeys::ofEveryVendor);
    }

    private static Stream<String> ofEveryVendor(String key) {
        return key.startsWith("VENDOR.")
                ? VendorCatalog.load().names().stream()
                        .map(name -> name + key.substring("VENDOR".length()))
                : Stream.of(key);
    }

    /** What a cell has in code style. */
    static List<String> codes(String cell) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(cell);
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }
}
