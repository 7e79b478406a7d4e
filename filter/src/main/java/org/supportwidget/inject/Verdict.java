package org.supportwidget.inject;

/** What {@code DocumentStart} makes of what has been written so far. */
public enum Verdict {
    /** Only white space, comments, or too little to say. */
    UNKNOWN,
    /** A document, which gets the block. */
    DOCUMENT,
    /** A fragment, a frameset, data: it passes untouched. */
    OTHER
}
