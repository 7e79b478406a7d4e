package org.supportwidget.inject;

/** How a page is written, by its media type. */
public enum Syntax {
    /** {@code text/html}. */
    HTML,
    /**
     * {@code application/xhtml+xml}. The block has to be well-formed, and to declare its namespace
     * on its own elements: a page may give XHTML any prefix.
     */
    XML
}
