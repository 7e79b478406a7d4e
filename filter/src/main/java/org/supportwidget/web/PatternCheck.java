package org.supportwidget.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what keeps a url-pattern from ever matching as its author means it. */
final class PatternCheck {
    private static final Pattern ENDING = Pattern.compile("\\*\\.[^/*]+");
    private static final Pattern PATH = Pattern.compile("(/[^*]*?)?(/\\*)?");
    private static final Pattern ENDING_BELOW = Pattern.compile("/(.*/)?(\\*\\.[^/*]+)");
    private static final Pattern WORD_AND_STAR = Pattern.compile("(/[^*]*[^*/])\\*+");
    private static final Pattern STARS = Pattern.compile("((?:/[^*]*?)?)/\\*\\*.*");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern DOTS = Pattern.compile("//|/\\.{1,2}(/|$)");
    private static final Pattern LIST = Pattern.compile("\\s+(/|\\*\\.)");

    private PatternCheck() {}

    /** Whether a path has the beginning of a url-pattern at least. */
    static boolean isUrlPattern(String path) {
        return path.startsWith("/")
                || (path.startsWith("*.") && path.length() > 2 && path.indexOf('/') < 0);
    }

    /** The cure for a path, or {@code null} if it is right. */
    static @Nullable String ofPath(String path) {
        if (ESCAPE.matcher(path).find()) {
            return "write the path decoded, for example a blank for %20";
        }
        if (path.indexOf('#') >= 0) {
            return "leave out # and what follows: no browser sends it";
        }
        if (path.indexOf(';') >= 0 || LIST.matcher(path).find()) {
            return "separate patterns by commas; parameters behind ; are not part of a path";
        }
        if (DOTS.matcher(path).find()) {
            return "write the path without //, /./ and /../, as the container gives it";
        }
        boolean right = ENDING.matcher(path).matches() || PATH.matcher(path).matches();
        return right ? null : star(path);
    }

    private static String star(String path) {
        var below = ENDING_BELOW.matcher(path);
        if (below.matches()) {
            return "write " + below.group(2) + ": an ending takes no path before it";
        }
        var stars = STARS.matcher(path);
        if (stars.matches()) {
            return "write " + stars.group(1) + "/*: it includes everything below";
        }
        var word = WORD_AND_STAR.matcher(path);
        if (word.matches()) {
            String whole = word.group(1);
            return "write " + whole + ", or " + whole + "/* for what is below it";
        }
        return "* stands for everything below a path at its end, as in /auth/*, or for any name"
                + " before an ending, as in *.logout";
    }

    /** The cure for a parameter, or {@code null} if it is right. */
    static @Nullable String ofParameter(String query) {
        if (query.isEmpty() || query.startsWith("=")) {
            return "name a parameter behind ?";
        }
        if (query.indexOf('&') >= 0 || query.indexOf('?') >= 0) {
            return "name one parameter only";
        }
        if (query.indexOf('#') >= 0) {
            return "leave out # and what follows: no browser sends it";
        }
        return ESCAPE.matcher(query).find()
                ? "write the parameter decoded, for example a blank for %20"
                : null;
    }
}
