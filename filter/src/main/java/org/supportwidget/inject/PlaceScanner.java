package org.supportwidget.inject;

/** Reads the bytes of one page, in pieces of any length, until the place for the block is found. */
interface PlaceScanner {

    /** What is known after the bytes that were read so far. */
    enum Verdict {
        /** The place has not come yet. */
        READING,
        /** The block belongs before the last {@link #pending()} bytes that were read. */
        FOUND,
        /** This is no page to put a block into, or it cannot be told. */
        NONE
    }

    /**
     * Reads on.
     *
     * @return the index of the first byte that was not read: {@code to}, unless the place was found
     */
    int read(byte[] bytes, int from, int to);

    Verdict verdict();

    /**
     * How many of the bytes read last may be the beginning of the end tag that the block has to
     * precede, and so must not be passed on yet; their number is at most {@link #MAX_PENDING}.
     */
    int pending();

    /** Whether a whole document has begun. */
    boolean isDocument();

    /** Whether the block may stand behind the last byte, if the page ends here. */
    boolean endIsPlace();

    /** The longest possible end tag without its delimiter: two bytes and a name. */
    int MAX_PENDING = 2 + XmlScanner.MAX_NAME;
}
