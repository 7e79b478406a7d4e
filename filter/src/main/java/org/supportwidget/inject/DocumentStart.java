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
    private static final int LONGEST = 1_024;
    private static final int ALL = LONGEST + 1;
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
    private static final Pattern FRAMESET_OR_BODY = Pattern.compile("(?i)<(frameset|body)[\\s/>]");

    private final Pattern beginning;
    private final boolean window;
    private final StringBuilder first = new StringBuilder(0);
    private Verdict verdict = Verdict.UNKNOWN;
    private int judged;

    DocumentStart(Syntax syntax, boolean window) {
        this.beginning = syntax == Syntax.XML ? XML : HTML;
        this.window = window && syntax == Syntax.HTML;
    }

    /** Whether what follows may matter. */
    boolean wantsMore() {
        return verdict != Verdict.OTHER && first.length() < LONGEST;
    }

    void read(char c) {
        if (first.length() == 0) {
            if (isBlank(c)) {
                return;
            }
            first.ensureCapacity(LONGEST);
        }
        first.append(c);
    }

    /**
     * @param complete whether nothing more follows
     */
    Verdict verdict(boolean complete) {
        boolean all = complete || first.length() == LONGEST;
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
        Matcher first = FRAMESET_OR_BODY.matcher(this.first);
        return first.find() && first.group(1).equalsIgnoreCase("frameset");
    }

    /** White space, and a byte order mark as a character or as the bytes of UTF-8. */
    private static boolean isBlank(char c) {
        return Markup.isSpace(c) || c == '\uFEFF' || c == 0xEF || c == 0xBB || c == 0xBF;
    }
}
