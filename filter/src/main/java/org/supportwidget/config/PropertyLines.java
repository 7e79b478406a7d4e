package org.supportwidget.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Finds the lines of a properties file in which its entries stand. */
final class PropertyLines {
    private final String file;
    private final Map<String, PropertyLine> lines = new HashMap<>();
    private final StringBuilder entry = new StringBuilder();
    private int begin;

    private PropertyLines(String file) {
        this.file = file;
    }

    /** Key to the place of its entry, the last one if there are several. */
    static Map<String, PropertyLine> in(String file, String text) {
        PropertyLines found = new PropertyLines(file);
        String[] natural = text.split("\r\n|[\r\n]", -1);
        for (int i = 0; i < natural.length; i++) {
            found.add(natural[i].stripLeading(), i + 1);
        }
        return Map.copyOf(found.lines);
    }

    private void add(String line, int number) {
        if (entry.length() == 0) {
            begin = number;
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
                return;
            }
        }
        entry.append(line);
        if (line.replace("\\\\", "").endsWith("\\")) {
            entry.append('\n');
            return;
        }
        note(entry.toString());
        entry.setLength(0);
    }

    private void note(String text) {
        boolean backslash = text.replace("\\\\", "").indexOf('\\') >= 0;
        Properties one = new Properties();
        try {
            one.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        for (String key : one.stringPropertyNames()) {
            PropertyLine earlier = lines.get(key);
            int replaced = earlier == null ? 0 : earlier.number();
            lines.put(key, new PropertyLine(file, begin, backslash, replaced));
        }
    }
}
