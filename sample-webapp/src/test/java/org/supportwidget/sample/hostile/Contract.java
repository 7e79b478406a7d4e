package org.supportwidget.sample.hostile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of {@code vendors.txt}.
 *
 * @param needs the fields without which it is told nothing
 * @param shows the field that its verdict names
 * @param fields the vendor's names for fields of the identity
 * @param attributes whether it is told the application's own attributes, but for {@code others}
 */
record Contract(
        String vendor,
        List<String> needs,
        String shows,
        Map<String, String> fields,
        boolean attributes,
        Set<String> others) {
    /** By vendor. */
    static final Map<String, Contract> ALL = read();

    private static Map<String, Contract> read() {
        Map<String, Contract> all = new LinkedHashMap<>();
        Corpus.resource("vendors.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> of(line.split(" *\\| *", -1)))
                .forEach(contract -> all.put(contract.vendor, contract));
        return all;
    }

    private static Contract of(String[] columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        boolean attributes = false;
        for (String word : columns[3].split(" ", -1)) {
            int is = word.indexOf('=');
            if (is > 0) {
                fields.put(word.substring(0, is), word.substring(is + 1));
            } else if (word.startsWith("-")) {
                others.add(word.substring(1));
            } else {
                attributes = true;
            }
        }
        return new Contract(
                columns[0],
                List.of(columns[1].split(" ", -1)),
                columns[2],
                fields,
                attributes,
                others);
    }

    /** Whether the vendor says anything of the user of a page. */
    boolean serves(Case of) {
        if (of.isRefused() || needs.stream().anyMatch(need -> of.value(need).isBlank())) {
            return false;
        }
        String id = of.value("id");
        return switch (vendor) {
            // Its signature is of "id:email".
            case "reamaze" -> id.indexOf(':') < 0;
            // Its documentation has no longer ones.
            case "zendesk-messaging" -> id.length() <= 255;
            default -> true;
        };
    }

    /** What it is to be told of the user of a page, by its own names. */
    Map<String, String> told(Case of) {
        Map<String, String> told = new LinkedHashMap<>();
        if (attributes) {
            told.putAll(of.attributes());
            told.keySet().removeAll(others);
        }
        fields.forEach(
                (name, field) -> {
                    if (isTold(field, of)) {
                        told.put(name, of.value(field));
                    }
                });
        return told;
    }

    private boolean isTold(String field, Case of) {
        return switch (field) {
            case "company" -> of.attributes().containsKey(field);
            // Its documentation wants E.164.
            case "phone" ->
                    !vendor.equals("reamaze") || of.value(field).matches("\\+[1-9]\\d{1,14}");
            default -> true;
        };
    }
}
