package org.supportwidget.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a path into its steps: names divided by dots, or anything in {@code ['…']} and {@code
 * ["…"]}.
 */
final class PropertyPathParser {
    private final String text;
    private final List<String> steps = new ArrayList<>();
    private int at;

    PropertyPathParser(String text) {
        this.text = text;
    }

    static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "a path that begins with principal, session or request, such as session.user.email,"
                        + " principal.name or session['org.acme.USER'].email");
    }

    /**
     * A step as it is written behind others: {@code .email}, {@code ['e.mail']}.
     *
     * @throws IllegalArgumentException if no path can hold it
     */
    static String written(String step) {
        if (!step.isEmpty() && step.chars().allMatch(c -> isNamePart((char) c))) {
            return "." + step;
        }
        String quote = step.contains("']") ? "\"" : "'";
        if (step.isEmpty() || step.contains(quote + "]")) {
            throw malformed();
        }
        return "[" + quote + step + quote + "]";
    }

    List<String> steps() {
        name();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '.') {
                name();
            } else if (c == '[') {
                quoted();
            } else {
                throw malformed();
            }
        }
        return steps;
    }

    private void name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        add(text.substring(start, at));
    }

    private static boolean isNamePart(char c) {
        return Character.isJavaIdentifierPart(c) || c == '-';
    }

    private void quoted() {
        char quote = at < text.length() ? text.charAt(at) : 0;
        int end = text.indexOf(quote + "]", at + 1);
        if ((quote != '\'' && quote != '"') || end < 0) {
            throw malformed();
        }
        add(text.substring(at + 1, end));
        at = end + 2;
    }

    private void add(String step) {
        if (step.isEmpty()) {
            throw malformed();
        }
        steps.add(step);
    }
}
