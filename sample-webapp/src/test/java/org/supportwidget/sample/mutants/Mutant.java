package org.supportwidget.sample.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of a script, and the test that must notice it.
 *
 * @param rule what does not hold any longer
 * @param file the script, below the folder of the scripts
 * @param test {@code Class#method}, and with {@code [1]} the first of its cases alone
 */
record Mutant(String rule, String file, String test, List<Edit> edits) {

    /** A text that occurs once, and what stands in its place. */
    record Edit(String before, String after) {
        String of(String script) {
            int at = script.indexOf(before);
            if (before.isEmpty() || at < 0 || script.indexOf(before, at + 1) >= 0) {
                throw new IllegalStateException("does not occur once: " + before.strip());
            }
            return script.substring(0, at) + after + script.substring(at + before.length());
        }
    }

    /**
     * Reads a list: {@code # rule}, {@code file#Class#method}, then lines that go, each behind
     * {@code - }, and those that come, behind {@code + }; as often as needed.
     */
    static List<Mutant> read(Path list) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (String text : Files.readString(list).split("(?m)^# ", -1)) {
            List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
            if (!lines.isEmpty()) {
                String[] place = lines.get(1).split(" ", 2);
                mutants.add(new Mutant(lines.get(0), place[0], place[1], edits(lines)));
            }
        }
        return mutants;
    }

    String changed(String script) {
        String changed = script;
        for (Edit edit : edits) {
            changed = edit.of(changed);
        }
        return changed;
    }

    private static List<Edit> edits(List<String> lines) {
        List<Edit> edits = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            if (line.startsWith("-") && !after.isEmpty()) {
                edits.add(edit(before, after));
            }
            (line.startsWith("-") ? before : after).add(line.substring(Math.min(2, line.length())));
        }
        edits.add(edit(before, after));
        return edits;
    }

    private static Edit edit(List<String> before, List<String> after) {
        Edit edit = new Edit(String.join("\n", before), String.join("\n", after));
        before.clear();
        after.clear();
        return edit;
    }
}
