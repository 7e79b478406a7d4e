package org.supportwidget.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CSP3 §2.2.1 in the plainest way: a parser for tests, that shares nothing with the library's. */
record ParsedPolicy(Map<String, List<String>> directives) {
    private static final String WHITESPACE = "[\t\n\f\r ]+";

    static List<ParsedPolicy> list(String headerValue) {
        List<ParsedPolicy> policies = new ArrayList<>();
        for (String policy : headerValue.split(",", -1)) {
            policies.add(parse(policy));
        }
        return policies;
    }

    private static ParsedPolicy parse(String text) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        for (String directive : text.split(";", -1)) {
            String stripped = directive.replaceAll("^" + WHITESPACE + "|" + WHITESPACE + "$", "");
            if (!stripped.isEmpty() && stripped.chars().allMatch(c -> c < 128)) {
                List<String> words = Arrays.asList(stripped.split(WHITESPACE, -1));
                directives.putIfAbsent(
                        words.get(0).toLowerCase(Locale.ROOT), words.subList(1, words.size()));
            }
        }
        return new ParsedPolicy(directives);
    }

    List<String> list(CspDirective directive) {
        return directives.getOrDefault(directive.directiveName(), List.of());
    }
}
