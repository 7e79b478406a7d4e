package org.supportwidget.inject;

import static org.supportwidget.inject.Markup.ENDS;
import static org.supportwidget.inject.Markup.NO;

/** Finds the end tags with which a page ends in its last characters. */
final class EndTags {
    private final Syntax syntax;
    private final ScannedText text;

    EndTags(Syntax syntax, ScannedText text) {
        this.syntax = syntax;
        this.text = text;
    }

    /** Where the block belongs in the text with which the page ends; negative if nowhere. */
    int place() {
        int body = first("body", false);
        if (body >= 0 || syntax == Syntax.XML) {
            return body;
        }
        if (Markup.indexOf(text, "</frameset", 0) >= 0) {
            return NO;
        }
        int html = first("html", false);
        return html >= 0 ? html : text.length();
    }

    /** From where on the text may be the end tags, if more follows; its length if nowhere. */
    int possibleStart() {
        int body = first("body", true);
        int html = syntax == Syntax.HTML ? first("html", true) : NO;
        if (body < 0 || html < 0) {
            return Math.max(body, html) < 0 ? text.length() : Math.max(body, html);
        }
        return Math.min(body, html);
    }

    /**
     * The first end tag of a name behind which nothing else follows.
     *
     * @param more whether the text may go on
     */
    private int first(String name, boolean more) {
        for (int i = text.indexOf('<', 0); i >= 0; i = text.indexOf('<', i + 1)) {
            int end = end(i, name);
            if ((end == text.length() && !isQuoted(i)) || (more && end == ENDS)) {
                return i;
            }
        }
        return NO;
    }

    /** Behind the block, a quote could complete an attribute with the block in it. */
    private boolean isQuoted(int from) {
        return syntax == Syntax.HTML && Markup.indexOf(text, "'", from) >= 0;
    }

    /** Behind the end tags that begin at an index. */
    private int end(int from, String name) {
        int behind = tag(from, name);
        if (behind < 0) {
            return behind;
        }
        int gap = Markup.skipGap(text, behind);
        if (gap < 0 || gap == text.length() || name.equals("html")) {
            return syntax == Syntax.XML && gap == text.length() ? ENDS : gap;
        }
        int html = tag(gap, "html");
        return html < 0 ? html : Markup.skipGap(text, html);
    }

    private int tag(int from, String name) {
        int known = Math.min(2, text.length() - from);
        if (!Markup.matches(text, from, "</", known, false)) {
            return NO;
        }
        if (known < 2) {
            return ENDS;
        }
        return close(syntax == Syntax.XML ? skipPrefix(from + 2) : from + 2, name);
    }

    private int close(int from, String name) {
        int known = Math.min(name.length(), text.length() - from);
        if (!Markup.matches(text, from, name, known, syntax == Syntax.HTML)) {
            return NO;
        }
        int end = Markup.skipSpace(text, from + known);
        if (known < name.length() || end == text.length()) {
            return ENDS;
        }
        return text.charAt(end) == '>' ? end + 1 : NO;
    }

    private int skipPrefix(int from) {
        int i = from;
        while (i < text.length() && !Markup.isNameEnd(text, i)) {
            if (text.charAt(i++) == ':') {
                return i;
            }
        }
        return i == text.length() ? i : from;
    }
}
