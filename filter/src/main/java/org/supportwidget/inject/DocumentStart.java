package org.supportwidget.inject;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out from its first characters whether an answer is a whole document.
 *
 * <p>HTML is one if it begins, but for white space, comments and what belongs into a head, with a
 * doctype or with {@code <html>}, {@code <head>} or {@code <body>}. In a window, where a browser
 * makes a document of everything, any other text or markup may come first. XHTML begins with its
 * {@code html} element. A frameset shows no body and so is none.
 */
final class DocumentStart {
    private static final int ALL = FirstCharacters.MOST + 1;
    private static final String GAP = "\\s++|<!--.*?-->|<\\?[^>]*>";
    private static final String ROOT = "<(?:!doctype\\s*html|html|head|body)[\\s/>]";
    private static final Pattern XML =
            Pattern.compile("(?s)(?:" + GAP + ")*+<(?:!DOCTYPE\\s+)?(?:[\\w.-]+:)?html[\\s/>]");
    private static final Pattern HTML =
            Pattern.compile(
                    "(?is)(?:"
                            + GAP
                            + "|<(?:meta|link|base)\\s[^>]*>|<(title|script|style)\\b.*?</\\1\\s*>)*+"
                            + ROOT);

    /** Data and pictures, also where the type says HTML. */
    private static final Pattern NO_MARKUP = Pattern.compile("(?i)[{\\[\"]|<\\?xml|<svg|<math");

    private static final Pattern ANYWHERE = Pattern.compile("(?i)" + ROOT);

    private final Pattern beginning;
    private final boolean window;
    private final FirstCharacters first = new FirstCharacters();
    private Verdict verdict = Verdict.UNKNOWN;
    private int judged;

    DocumentStart(Syntax syntax, boolean window) {
        this.beginning = syntax == Syntax.XML ? XML : HTML;
        this.window = window && syntax == Syntax.HTML;
    }

    /** Whether what follows may matter. */
    boolean wantsMore() {
        return verdict != Verdict.OTHER && !first.areAll();
    }

    void read(char c) {
        if (first.length() > 0 || !isBlank(c)) {
            first.add(c);
        }
    }

    void read(byte[] bytes, int offset, int count) {
        int i = offset;
        int end = offset + count;
        while (i < end && first.length() == 0) {
            read((char) (bytes[i++] & 0xFF));
        }
        first.add(bytes, i, end - i);
    }

    /**
     * @param complete whether nothing more follows
     */
    Verdict verdict(boolean complete) {
        boolean all = complete || first.areAll();
        if (verdict != Verdict.OTHER && (judged < first.length() || (all && judged != ALL))) {
            judged = all ? ALL : first.length();
            verdict = judge(all);
        }
        return verdict;
    }

    /** As {@link #verdict}, but not anew for each of many small pieces. */
    Verdict verdictSoFar() {
        return verdict == Verdict.UNKNOWN && first.length() >= 2 * judged
                ? verdict(false)
                : verdict;
    }

    private Verdict judge(boolean all) {
        Matcher strict = beginning.matcher(first);
        if (strict.lookingAt()) {
            return isFrameset() ? Verdict.OTHER : Verdict.DOCUMENT;
        }
        boolean open = !all && (first.length() == 0 || strict.hitEnd());
        if (window && !NO_MARKUP.matcher(first).lookingAt()) {
            if (ANYWHERE.matcher(first).find()) {
                return isFrameset() ? Verdict.OTHER : Verdict.DOCUMENT;
            }
            open |= !all;
        }
        return open ? Verdict.UNKNOWN : Verdict.OTHER;
    }

    private boolean isFrameset() {
        for (int i = first.indexOf('<', 0); i >= 0; i = first.indexOf('<', i + 1)) {
            if (isStartTag(i, "body")) {
                return false;
            }
            if (isStartTag(i, "frameset")) {
                return true;
            }
        }
        return false;
    }

    private boolean isStartTag(int at, String name) {
        int end = at + 1 + name.length();
        return end < first.length()
                && Markup.matches(first, at + 1, name, name.length(), true)
                && Markup.isNameEnd(first, end);
    }

    /** White space, and a byte order mark as a character or as the bytes of UTF-8. */
    private static boolean isBlank(char c) {
        return Markup.isSpace(c) || c == '\uFEFF' || c == 0xEF || c == 0xBB || c == 0xBF;
    }
}
