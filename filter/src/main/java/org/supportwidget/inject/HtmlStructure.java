package org.supportwidget.inject;

/**
 * The part of HTML tree construction that decides how a tag's content is read and whether a {@code
 * </body>} counts: the beginning of the document, templates, and SVG and MathML elements.
 *
 * <p>Everything else that is open (tables, lists, a forgotten {@code <div>}) is not followed: a
 * block before {@code </body>} is inside the body there too.
 */
final class HtmlStructure {

    /** How the bytes behind a tag are read. */
    enum Content {
        MARKUP,
        RAW_TEXT,
        /** Not at all: there is no place for a block. */
        UNREADABLE
    }

    /** More than this many nested templates and SVG elements are taken for no page of ours. */
    static final int MAX_LEVELS = 32;

    private static final byte SVG = 1;
    private static final byte MATH = 2;

    /** An element of SVG or MathML whose content is HTML again. */
    private static final byte POINT = 3;

    private static final byte TEMPLATE = 4;

    private final byte[] levels = new byte[MAX_LEVELS];
    private final long[] names = new long[MAX_LEVELS];
    private int depth;
    private boolean pointIsEmpty;
    private boolean document;
    private boolean prolog = true;

    /** Whether nothing has come yet but what may stand before {@code <html>}. */
    boolean inProlog() {
        return prolog;
    }

    /** Whether what has come so far begins a whole document. */
    boolean isDocument() {
        return document;
    }

    /** Notes a doctype of HTML. */
    void doctype() {
        document |= prolog;
    }

    /**
     * Notes text other than white space.
     *
     * @return whether the bytes may still be a document
     */
    boolean text() {
        prolog = false;
        return document;
    }

    /**
     * Whether an end tag of body or html here would end the body, and so a block may precede it.
     */
    boolean atPlace() {
        return document && depth == 0;
    }

    /** Whether a CDATA section is one here, and not a comment up to the next {@code >}. */
    boolean cdataAllowed() {
        return inForeign() || (inPoint() && pointIsEmpty);
    }

    Content startTag(TagName name, boolean selfClosing) {
        int roles = name.roles();
        if (prolog && !beginsDocument(roles)) {
            return Content.UNREADABLE;
        }
        if (inForeign()) {
            if ((roles & TagName.BREAKOUT) == 0) {
                return selfClosing ? Content.MARKUP : foreignStartTag(name, roles);
            }
            leaveForeign();
        }
        pointIsEmpty = false;
        return htmlStartTag(name, roles, selfClosing);
    }

    private boolean beginsDocument(int roles) {
        document |= (roles & (TagName.HTML | TagName.HEAD | TagName.BODY)) != 0;
        prolog = !document && (roles & TagName.METADATA) != 0;
        return document || prolog;
    }

    private Content foreignStartTag(TagName name, int roles) {
        boolean svg = levels[depth - 1] == SVG;
        if ((roles & TagName.TEMPLATE) != 0) {
            return Content.UNREADABLE;
        } else if ((roles & (svg ? TagName.SVG : TagName.MATH)) != 0) {
            return open(levels[depth - 1], name);
        } else if ((roles & (svg ? TagName.SVG_POINT : TagName.MATH_POINT)) != 0) {
            return open(POINT, name);
        }
        return Content.MARKUP;
    }

    private Content htmlStartTag(TagName name, int roles, boolean selfClosing) {
        if ((roles & TagName.RAW_TEXT) != 0) {
            return Content.RAW_TEXT;
        } else if ((roles & TagName.TEMPLATE) != 0) {
            return open(TEMPLATE, name);
        } else if ((roles & (TagName.SVG | TagName.MATH)) != 0 && !selfClosing) {
            return open((roles & TagName.SVG) != 0 ? SVG : MATH, name);
        }
        boolean frameset = (roles & TagName.FRAMESET) != 0 && depth == 0;
        boolean plaintext = (roles & TagName.PLAINTEXT) != 0;
        return frameset || plaintext ? Content.UNREADABLE : Content.MARKUP;
    }

    private Content open(byte level, TagName name) {
        if (depth == MAX_LEVELS) {
            return Content.UNREADABLE;
        }
        names[depth] = name.head();
        levels[depth++] = level;
        pointIsEmpty = level == POINT;
        return Content.MARKUP;
    }

    Content endTag(TagName name) {
        int roles = name.roles();
        if (prolog && (roles & TagName.METADATA) == 0) {
            prolog = false;
            return document ? Content.MARKUP : Content.UNREADABLE;
        }
        int before = depth;
        if ((roles & TagName.TEMPLATE) != 0) {
            closeTemplate();
        } else if (inForeign()) {
            endTagInForeign(name, roles);
        } else if (inPoint()) {
            endTagInPoint(name);
        }
        pointIsEmpty &= depth == before;
        return Content.MARKUP;
    }

    private void closeTemplate() {
        for (int i = depth - 1; i >= 0; i--) {
            if (levels[i] == TEMPLATE) {
                depth = i;
                return;
            }
        }
    }

    private void endTagInForeign(TagName name, int roles) {
        if (names[depth - 1] == name.head()) {
            depth--;
        } else if ((roles & TagName.BREAKOUT) != 0
                && (roles & (TagName.BODY | TagName.HEAD)) == 0) {
            // A browser does so if an element of that name is open around the picture.
            leaveForeign();
        }
    }

    private void endTagInPoint(TagName name) {
        if (names[depth - 1] == name.head()) {
            depth--;
        } else if (pointIsEmpty && names[depth - 2] == name.head()) {
            depth -= 2;
        }
    }

    private void leaveForeign() {
        while (inForeign()) {
            depth--;
        }
    }

    private boolean inForeign() {
        return depth > 0 && (levels[depth - 1] == SVG || levels[depth - 1] == MATH);
    }

    private boolean inPoint() {
        return depth > 0 && levels[depth - 1] == POINT;
    }
}
