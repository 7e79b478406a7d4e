package org.supportwidget.vendortest;

/** How the vendor's script comes. */
enum Loader {
    AT_ONCE,
    /** When the test lets it. */
    LATE,
    /** An extension or a network has it fail. */
    BLOCKED,
    /** It comes and throws. */
    THROWING,
    /** It never comes. */
    HANGING
}
