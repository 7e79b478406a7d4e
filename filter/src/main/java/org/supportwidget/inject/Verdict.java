package org.supportwidget.inject;

/** Whether what has been written so far is the beginning of a whole document. */
public enum Verdict {
    /** Only white space, comments, or too little to say. */
    UNKNOWN,
    /** A document, which gets the block. */
    DOCUMENT,
    /** A fragment, a frameset, data: it passes untouched. */
    OTHER
}
