package org.supportwidget;

/** What the tokens name that pages fetch for a vendor. */
public enum TokenKind {
    /** There are none. */
    NONE,
    /** The user. */
    USER,
    /** The user and a value of the browser's, see {@link Widget#bindsTokens}. */
    VALUE
}
