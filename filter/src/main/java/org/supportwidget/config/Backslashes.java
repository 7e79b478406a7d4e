package org.supportwidget.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Finds the entries of a properties file whose backslashes {@link Properties#load(java.io.Reader)}
 * takes out or reads together with what follows.
 */
final class Backslashes {
    private final Map<String, Integer> lines = new HashMap<>();
    private final StringBuilder entry = new StringBuilder();
    private int begin;

    private Backslashes() {}

    /** Key to the number of the line in which the entry begins, from 1. */
    static Map<String, Integer> in(String text) {
        Backslashes found = new Backslashes();
        String[] natural = text.split("\r\n|[\r\n]", -1);
        for (int i = 0; i < natural.length; i++) {
            found.add(natural[i].stripLeading(), i + 1);
        }
        return Map.copyOf(found.lines);
    }

    private void add(String line, int number) {
        if (entry.length() == 0) {
            begin = number;
            if (line.startsWith("#") || line.startsWith("!")) {
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
        if (text.replace("\\\\", "").indexOf('\\') >= 0) {
            Properties one = new Properties();
            try {
                one.load(new StringReader(text));
            } catch (IOException | IllegalArgumentException e) {
                return;
            }
            one.stringPropertyNames().forEach(key -> lines.put(key, begin));
        }
    }
}
