package org.supportwidget.inject;

/** Text that can be searched faster than character by character. */
interface ScannedText extends CharSequence {

    /** Where the text has an ASCII character next; negative if nowhere. */
    int indexOf(char c, int from);
}
