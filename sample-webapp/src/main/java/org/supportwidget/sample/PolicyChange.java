package org.supportwidget.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy as the application set it and as it leaves the server, for a page to show. */
public final class PolicyChange {
    private final List<Directive> before;
    private final List<Directive> after;

    private PolicyChange(List<Directive> before, List<Directive> after) {
        this.before = before;
        this.after = after;
    }

    static PolicyChange of(String before, String after) {
        Map<String, List<String>> set = parse(before);
        return new PolicyChange(compare(set, set), compare(parse(after), set));
    }

    public List<Directive> getBefore() {
        return before;
    }

    public List<Directive> getAfter() {
        return after;
    }

    private static Map<String, List<String>> parse(String policy) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";", -1)) {
            String[] words = directive.strip().split("\\s+", -1);
            directives.putIfAbsent(words[0], Arrays.asList(words).subList(1, words.length));
        }
        return directives;
    }

    private static List<Directive> compare(
            Map<String, List<String>> policy, Map<String, List<String>> earlier) {
        List<Directive> directives = new ArrayList<>();
        policy.forEach(
                (name, sources) -> {
                    List<String> known = earlier.getOrDefault(name, List.of());
                    directives.add(
                            new Directive(
                                    new Word(name, !earlier.containsKey(name)),
                                    sources.stream()
                                            .map(s -> new Word(s, !known.contains(s)))
                                            .toList()));
                });
        return directives;
    }

    /** One directive: its name and its source expressions. */
    public static final class Directive {
        private final Word name;
        private final List<Word> sources;

        private Directive(Word name, List<Word> sources) {
            this.name = name;
            this.sources = sources;
        }

        public Word getName() {
            return name;
        }

        public List<Word> getSources() {
            return sources;
        }
    }

    /** A name or source expression, and whether the application's own policy lacked it. */
    public static final class Word {
        private final String text;
        private final boolean added;

        private Word(String text, boolean added) {
            this.text = text;
            this.added = added;
        }

        public String getText() {
            return text;
        }

        public boolean isAdded() {
            return added;
        }
    }
}
